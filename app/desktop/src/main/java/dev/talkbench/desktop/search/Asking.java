package dev.talkbench.desktop.search;

import dev.talkbench.search.SearchIndex;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The question that is out: whether its answer is waited for, when it is shown, and what the reader
 * wants done with it. JavaFX thread.
 */
final class Asking implements AutoCloseable {
  /**
   * An empty answer replaces a full one only when it lasts: the list must not blank while a
   * syllable is composed.
   */
  private static final Duration PATIENCE = Duration.millis(350);

  private final LiveSearch<Inquiry.Asked, Inquiry.Found> live;
  private final Consumer<Inquiry.Found> show;
  private final Consumer<Exception> failures;
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private boolean full;
  private boolean asked;
  private @Nullable Runnable then;

  /**
   * Nothing asked.
   *
   * @param show told of an answer that is to be on show from now on
   * @param failures told why there is none; nothing is waited for any more
   */
  Asking(
      SearchIndex index,
      FactWords words,
      Consumer<Inquiry.Found> show,
      Consumer<Exception> failures) {
    this.show = show;
    this.failures = failures;
    live = new LiveSearch<>(new Inquiry(index, words)::answer, this::answered, this::failed);
  }

  void ask(Inquiry.Asked question) {
    patience.stop();
    asked = true;
    live.ask(question);
  }

  /** Whether an answer is on its way. */
  boolean waiting() {
    return asked;
  }

  /** Keys mean what is typed, also when its answer is still on the way or not shown yet. */
  void then(Runnable action) {
    if (asked || patience.getStatus() == Animation.Status.RUNNING) {
      then = action;
    } else {
      action.run();
    }
  }

  /** The words are others now: what was to be done with the answer meant those before. */
  void reword() {
    then = null;
  }

  /** No answer is waited for any more; the one on show stays. */
  void stop() {
    patience.stop();
    live.forget();
    asked = false;
    then = null;
  }

  /** No answer is waited for any more, and none is on show. */
  void clear() {
    stop();
    full = false;
  }

  private void answered(Inquiry.Found found) {
    asked = false;
    if (found.response().notes().isEmpty() && found.offers().list().isEmpty() && full) {
      patience.setOnFinished(event -> replace(found));
      patience.playFromStart();
    } else {
      replace(found);
    }
  }

  private void replace(Inquiry.Found found) {
    patience.stop();
    full = !found.response().notes().isEmpty();
    show.accept(found);
    Runnable waiting = then;
    then = null;
    if (waiting != null) {
      waiting.run();
    }
  }

  private void failed(Exception failure) {
    clear();
    failures.accept(failure);
  }

  @Override
  public void close() {
    live.close();
  }
}
