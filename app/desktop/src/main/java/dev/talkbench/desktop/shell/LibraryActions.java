package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Library;
import dev.talkbench.library.Note;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a library: of the row that a menu was opened on, else of the note that is
 * open. JavaFX thread.
 */
final class LibraryActions {
  private final LibraryDesk library;
  private final Chosen chosen;
  private final Supplier<@Nullable Note> open;
  private final SheetLayer sheets;
  private final Messages messages;
  private final StatusBar status;

  LibraryActions(
      LibraryDesk library,
      Chosen chosen,
      Supplier<@Nullable Note> open,
      SheetLayer sheets,
      Messages messages,
      StatusBar status) {
    this.library = library;
    this.chosen = chosen;
    this.open = open;
    this.sheets = sheets;
    this.messages = messages;
    this.status = status;
  }

  void offer(Actions actions) {
    actions
        .in(Action.Group.LIBRARY)
        .add("library.refresh", this::refresh)
        .add("library.remove", this::remove);
  }

  private void refresh() {
    Note note = open.get();
    String id = chosen.library().orElse(note == null ? "" : note.id().library());
    if (!id.isEmpty()) {
      status.say(messages.get("library.refreshing", library.name(id)));
      library.refresh(id);
    }
  }

  /** Asks first; where no row was chosen, which one. */
  private void remove() {
    List<Library> own =
        library.own().stream()
            .filter(known -> chosen.library().map(known.id()::equals).orElse(true))
            .toList();
    if (own.isEmpty()) {
      status.say(messages.get("library.remove.none"));
      return;
    }
    sheets.showCentred(
        new LibrarySheet(
            own,
            messages,
            known -> library.name(known.id()),
            known -> {
              status.say(messages.get("library.removed", library.name(known.id())));
              library.remove(known.id());
            },
            sheets::close));
  }
}
