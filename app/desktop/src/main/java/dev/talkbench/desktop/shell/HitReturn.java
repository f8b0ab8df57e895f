package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.library.NoteId;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Escape leads from a hit back to where the reader was when it was opened, until the reader goes
 * elsewhere. JavaFX thread.
 */
final class HitReturn {
  private final NoteDesk notes;
  private @Nullable NoteId hit;
  private Trail.@Nullable Stop before;

  HitReturn(NoteDesk notes) {
    this.notes = notes;
  }

  /** Listens to the keys that the reader leaves. */
  void listen(ReaderView reader) {
    reader.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed() && back()) {
            event.consume();
          }
        });
  }

  /** A hit in {@code note} is being opened. Whether there is a way back from it. */
  boolean opened(NoteId note) {
    hit = note;
    before = last().orElse(null);
    return before != null;
  }

  private Optional<Trail.Stop> last() {
    return notes.trail().past().behind().stream().findFirst();
  }

  private boolean back() {
    var now = notes.openProperty().get();
    boolean there = now != null && now.id().equals(hit);
    // Another way has been gone since then: Escape is no way back from that.
    boolean last = before != null && last().filter(before::equals).isPresent();
    hit = null;
    before = null;
    if (there && last) {
      notes.back();
      return true;
    }
    return false;
  }
}
