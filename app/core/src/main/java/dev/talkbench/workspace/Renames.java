package dev.talkbench.workspace;

import dev.talkbench.library.NoteId;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.Catalogue.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Notes that got another name since the workspace was opened; what is kept of them follows. */
final class Renames {
  private final UserStore store;
  private final Map<NoteId, NoteId> renamed = new ConcurrentHashMap<>();

  Renames(UserStore store) {
    this.store = store;
  }

  /** A file that is gone and a new one with the same bytes are one note with a new name. */
  void follow(Catalogue before, Catalogue now) {
    Map<String, NoteId> gone = new HashMap<>();
    for (Item item : before.items().values()) {
      if (!item.hash().equals(Catalogue.UNREAD)
          && !now.items().containsKey(item.summary().path())) {
        gone.put(item.hash(), item.summary().id());
      }
    }
    if (gone.isEmpty()) {
      return;
    }
    for (Item item : now.items().values()) {
      if (!before.items().containsKey(item.summary().path())) {
        NoteId old = gone.remove(item.hash());
        if (old != null) {
          renamed.put(old, item.summary().id());
          store.renameNote(old.toString(), item.summary().id().toString());
        }
      }
    }
  }

  Optional<NoteId> of(NoteId note) {
    return Optional.ofNullable(renamed.get(note));
  }
}
