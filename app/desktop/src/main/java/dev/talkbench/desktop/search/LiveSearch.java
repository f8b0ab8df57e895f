package dev.talkbench.desktop.search;

import dev.talkbench.search.SearchRequest;
import dev.talkbench.search.SearchResponse;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * One query a keystroke on one worker: an older question that has not been asked yet is dropped, an
 * older answer is never shown over a newer one. A syllable in composition changes the text twice;
 * both fall into one pulse and are asked once.
 */
public final class LiveSearch implements AutoCloseable {
  /** Asks the index. */
  public interface Engine {
    /** Answers. */
    SearchResponse search(SearchRequest request) throws IOException;
  }

  private static final int NOTES = 30;

  private final Engine engine;
  private final Consumer<SearchResponse> answers;
  private final Consumer<IOException> failures;
  private final AtomicLong generation = new AtomicLong();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("search").factory());

  /**
   * A search over {@code engine}.
   *
   * @param answers told of answers on the JavaFX thread, in order
   * @param failures told on the JavaFX thread when the index cannot be read
   */
  public LiveSearch(
      Engine engine, Consumer<SearchResponse> answers, Consumer<IOException> failures) {
    this.engine = engine;
    this.answers = answers;
    this.failures = failures;
  }

  /** Asks for {@code text} as it stands in the field. JavaFX thread. */
  public void ask(String text) {
    long mine = generation.incrementAndGet();
    try {
      worker.execute(() -> answer(text, mine));
    } catch (RejectedExecutionException e) {
      // The window is closing; nobody waits for this answer.
      generation.incrementAndGet();
    }
  }

  /** Answers under way are not shown any more. */
  public void forget() {
    generation.incrementAndGet();
  }

  private void answer(String text, long mine) {
    if (generation.get() != mine) {
      return;
    }
    try {
      SearchResponse response = engine.search(new SearchRequest(text, true, NOTES));
      Platform.runLater(
          () -> {
            if (generation.get() == mine) {
              answers.accept(response);
            }
          });
    } catch (IOException e) {
      Platform.runLater(() -> failures.accept(e));
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
