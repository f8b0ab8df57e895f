package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import dev.talkbench.store.Visit;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps where the reader is in the note that is open, and knows where others were left. JavaFX
 * thread, but where it says otherwise.
 */
final class VisitDesk {
  /** A place is kept this long after the reader moved, so that a window that dies loses no more. */
  private static final Duration PAUSE = Duration.seconds(1);

  private final UserStore store;
  private final Executor background;
  private final StatusBar status;
  private final Keeping keeping;
  private final Supplier<@Nullable Note> open;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private @Nullable ReaderView reader;
  private Consumer<Visit> visited = visit -> {};

  /** {@code open} is the note in the reader, or null. */
  VisitDesk(
      UserStore store,
      Executor background,
      StatusBar status,
      Keeping keeping,
      Supplier<@Nullable Note> open) {
    this.store = store;
    this.background = background;
    this.status = status;
    this.keeping = keeping;
    this.open = open;
  }

  /** The view whose places are kept; once. */
  void follow(ReaderView view) {
    reader = view;
    pause.setOnFinished(event -> remember());
    view.firstVisibleOffsetProperty().subscribe(offset -> soon());
    view.readProperty().subscribe(share -> soon());
  }

  /** Not from the beginning at every step: who scrolls for a minute is remembered too. */
  private void soon() {
    if (pause.getStatus() != Animation.Status.RUNNING) {
      pause.playFromStart();
    }
  }

  /** A note shows: how far it was read before is asked, and told the view when it is known. */
  void opened(NoteId note) {
    background.execute(
        () -> {
          try {
            store.visit(note.toString()).ifPresent(visit -> Platform.runLater(() -> before(visit)));
          } catch (StoreException e) {
            status.failed(e);
          }
        });
  }

  private void before(Visit visit) {
    Note note = open.get();
    ReaderView view = reader;
    if (note != null && view != null && note.id().toString().equals(visit.note())) {
      view.readBefore(visit.progress());
    }
  }

  /** Told of every place that was remembered. */
  void onVisit(Consumer<Visit> watcher) {
    visited = watcher;
  }

  /** Where a note is read on. Any thread but the JavaFX thread: it asks the store. */
  Landing left(NoteId note) {
    return store.visit(note.toString()).map(VisitDesk::landing).orElse(new Landing.Top());
  }

  private static Landing landing(Visit visit) {
    return visit.offset() == 0 ? new Landing.Top() : new Landing.At(visit.offset(), 0);
  }

  /** Keeps where the reader is, off the JavaFX thread. */
  void remember() {
    visit()
        .ifPresent(
            visit -> {
              visited.accept(visit);
              background.execute(() -> keep(visit));
            });
  }

  /** The shell is going; what keeps where the reader is, to be run off the JavaFX thread. */
  Runnable end() {
    pause.stop();
    Optional<Visit> last = visit();
    return () -> last.ifPresent(this::keep);
  }

  private Optional<Visit> visit() {
    Note note = open.get();
    ReaderView view = reader;
    if (note == null || view == null) {
      return Optional.empty();
    }
    Landing.At at = view.position();
    return Optional.of(
        new Visit(
            note.id().toString(),
            at.offset(),
            view.readProperty().get(),
            Instant.now(),
            view.unreadProperty().get()));
  }

  private void keep(Visit visit) {
    if (keeping.held()) {
      return;
    }
    try {
      store.setVisit(visit);
    } catch (StoreException e) {
      status.failed(e);
    }
  }
}
