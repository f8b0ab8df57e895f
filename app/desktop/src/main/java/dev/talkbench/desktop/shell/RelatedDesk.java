package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Section;
import dev.talkbench.search.RelatedSection;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.store.StoreException;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is related to the section being read, once the reader has stayed there for a moment.
 * The index is asked off the JavaFX thread; everything else is on it.
 */
final class RelatedDesk {
  /** Who scrolls past reads nothing. */
  private static final Duration STAY = Duration.millis(500);

  private static final int SHOWN = 3;

  /** Some are the same note in the other language. */
  private static final int ASKED = 6;

  private final Workspace workspace;
  private final SearchIndex index;
  private final Executor background;
  private final ReaderView reader;
  private final ReadOnlyObjectProperty<@Nullable Note> open;
  private final RelatedView view;
  private final StatusBar status;
  private final Consumer<IOException> broken;
  private final PauseTransition stay = new PauseTransition(STAY);
  private long generation;
  private boolean ended;

  /**
   * A desk that is idle until {@link #begin}: a window that starts has better things to do.
   *
   * @param broken told on the JavaFX thread when the index cannot be read
   */
  RelatedDesk(
      ShellPorts ports,
      ReaderView reader,
      ReadOnlyObjectProperty<@Nullable Note> open,
      RelatedView view,
      StatusBar status,
      Consumer<IOException> broken) {
    workspace = ports.workspace();
    index = ports.search();
    background = ports.background();
    this.reader = reader;
    this.open = open;
    this.view = view;
    this.status = status;
    this.broken = broken;
    stay.setOnFinished(event -> ask());
  }

  /** Follows the reader from now on. */
  void begin() {
    open.subscribe(
        note -> {
          generation++;
          view.show(List.of());
        });
    reader.currentSectionProperty().subscribe(section -> stay.playFromStart());
  }

  /** The index has more to say than before. */
  void again() {
    stay.playFromStart();
  }

  private void ask() {
    Note note = open.get();
    if (note == null || ended) {
      return;
    }
    Section section = reader.currentSectionProperty().get();
    String anchor = section == null ? "" : section.anchor();
    long mine = ++generation;
    background.execute(
        () -> {
          try {
            List<RelatedSection> found = related(note.id(), anchor);
            Platform.runLater(() -> show(found, mine));
          } catch (IOException e) {
            Platform.runLater(() -> fail(() -> broken.accept(e), mine));
          } catch (StoreException e) {
            Platform.runLater(() -> fail(() -> status.failed(e), mine));
          }
        });
  }

  private List<RelatedSection> related(NoteId note, String anchor) throws IOException {
    Optional<NoteId> translation = workspace.translation(note);
    return index.related(note, anchor, ASKED).stream()
        .filter(section -> translation.isEmpty() || !section.note().equals(translation.get()))
        .limit(SHOWN)
        .toList();
  }

  /** The shell is going: nobody is asked any more, and nobody told. */
  void end() {
    ended = true;
    generation++;
    stay.stop();
  }

  private void fail(Runnable saying, long mine) {
    if (mine == generation) {
      saying.run();
    }
  }

  private void show(List<RelatedSection> found, long mine) {
    if (mine == generation) {
      view.show(found);
    }
  }
}
