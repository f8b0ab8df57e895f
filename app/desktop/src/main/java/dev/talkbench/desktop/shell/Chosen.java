package dev.talkbench.desktop.shell;

import dev.talkbench.library.NoteId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a context menu was opened on. While one of its actions runs, that is what the action is
 * about; from a key, the menu or the palette it is about the note that is open. JavaFX thread.
 */
final class Chosen {
  private @Nullable NoteId note;
  private @Nullable String library;

  /** Runs an action on a note. */
  void on(NoteId chosen, Runnable action) {
    note = chosen;
    action.run();
    note = null;
  }

  /** Runs an action on a library. */
  void on(String chosen, Runnable action) {
    library = chosen;
    action.run();
    library = null;
  }

  Optional<NoteId> note() {
    return Optional.ofNullable(note);
  }

  /** Id of a library. */
  Optional<String> library() {
    return Optional.ofNullable(library);
  }
}
