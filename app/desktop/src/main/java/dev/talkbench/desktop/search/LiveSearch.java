package dev.talkbench.desktop.search;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * One question a keystroke on one worker: an older question that has not been asked yet is dropped,
 * an older answer is never shown over a newer one. A syllable in composition changes the text
 * twice; both fall into one pulse and are asked once.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
public final class LiveSearch<Q, A> implements AutoCloseable {
  /** Asks the index. */
  public interface Engine<Q, A> {
    /** Answers. */
    A answer(Q question) throws IOException;
  }

  private final Engine<Q, A> engine;
  private final Consumer<A> answers;
  private final Consumer<Exception> failures;
  private final AtomicLong generation = new AtomicLong();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("search").factory());

  /**
   * A search over {@code engine}.
   *
   * @param answers told of answers on the JavaFX thread, in order
   * @param failures told on the JavaFX thread why the newest question has no answer: the index
   *     cannot be read, or something that nobody expected
   */
  public LiveSearch(Engine<Q, A> engine, Consumer<A> answers, Consumer<Exception> failures) {
    this.engine = engine;
    this.answers = answers;
    this.failures = failures;
  }

  /** Asks {@code question}. JavaFX thread. */
  public void ask(Q question) {
    long mine = generation.incrementAndGet();
    try {
      worker.execute(() -> answer(question, mine));
    } catch (RejectedExecutionException e) {
      // The window is closing; nobody waits for this answer.
      generation.incrementAndGet();
    }
  }

  /** Answers under way are not shown any more. */
  public void forget() {
    generation.incrementAndGet();
  }

  private void answer(Q question, long mine) {
    if (generation.get() != mine) {
      return;
    }
    try {
      A answer = engine.answer(question);
      tell(mine, () -> answers.accept(answer));
    } catch (IOException | RuntimeException e) {
      tell(mine, () -> failures.accept(e));
    }
  }

  private void tell(long mine, Runnable news) {
    Platform.runLater(
        () -> {
          if (generation.get() == mine) {
            news.run();
          }
        });
  }

  @Override
  public void close() {
    forget();
    worker.shutdownNow();
  }
}
