package dev.talkbench.figures;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of figures: from the disk when they were drawn before, else drawn by a child that is
 * started when the first is asked for and ended when none was for a while. Any thread; one figure
 * is drawn after the other.
 */
public final class FigurePress implements AutoCloseable {
  /** Of source; nobody draws by hand what is longer. */
  private static final int LONGEST = 50_000;

  private static final long DRAW_MILLIS = 10_000;

  /** The first of a child waits for its start, too. */
  private static final long START_MILLIS = 30_000;

  private static final long IDLE_SECONDS = 30;

  /** Before a child is started again after one that could not do anything. */
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final FigureCache cache;
  private final Path natives;
  private final URL font;
  private final Consumer<String> remark;
  private final Map<Figure, FigureException> refused = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("figures").factory());
  private @Nullable PressChild child;
  private boolean closed;
  // Both are the worker's own.
  private long asked;
  private @Nullable Long resting;

  /**
   * A press; starts nothing.
   *
   * @param pictures folder of those drawn before; made when needed
   * @param natives folder for unpacked native code
   * @param font of the text (OpenType)
   * @param remark takes a line for the log when no figure can be drawn or kept
   */
  public FigurePress(Path pictures, Path natives, URL font, Consumer<String> remark) {
    this.cache = new FigureCache(pictures);
    this.natives = natives;
    this.font = font;
    this.remark = remark;
  }

  /**
   * Draws. Whoever no longer wants the picture cancels the future; then it is not begun.
   *
   * @return the picture as PNG, {@link Figure.Language#scale} times as large as it is shown; fails
   *     with a {@link FigureException} when the figure cannot be drawn, an {@link IOException} when
   *     none can
   */
  public CompletableFuture<byte[]> draw(Figure figure) {
    var picture = new CompletableFuture<byte[]>();
    Thread.ofVirtual().start(() -> find(figure, picture));
    return picture;
  }

  /** One that was drawn before does not wait for those that were not. */
  private void find(Figure figure, CompletableFuture<byte[]> picture) {
    try {
      if (figure.source().length() > LONGEST) {
        throw new FigureException(
            FigureException.Kind.LONG, "longer than " + LONGEST + " characters");
      }
      FigureException before = refused.get(figure);
      if (before != null) {
        throw before;
      }
      byte[] kept = cache.find(figure).orElse(null);
      if (kept != null) {
        picture.complete(kept);
      } else {
        worker.execute(() -> drawNow(figure, picture));
      }
    } catch (FigureException | RejectedExecutionException e) {
      picture.completeExceptionally(e);
    }
  }

  private void drawNow(Figure figure, CompletableFuture<byte[]> picture) {
    if (picture.isDone()) {
      return;
    }
    try {
      byte[] drawn = cache.find(figure).orElse(null);
      if (drawn == null) {
        drawn = draw(figure, child());
        keep(figure, drawn);
      }
      picture.complete(drawn);
    } catch (FigureException | IOException | RuntimeException | Error e) {
      picture.completeExceptionally(e);
    }
  }

  private void keep(Figure figure, byte[] drawn) {
    try {
      cache.keep(figure, drawn);
    } catch (IOException e) {
      remark.accept("a figure was drawn but could not be kept: " + e);
    }
  }

  private byte[] draw(Figure figure, Started from) throws FigureException, IOException {
    try {
      return from.child().draw(figure, from.fresh() ? START_MILLIS : DRAW_MILLIS);
    } catch (FigureException e) {
      if (!(from.fresh() && e.kind() == FigureException.Kind.LATE)) {
        // It may have been the start that took so long.
        refused.put(figure, e);
      }
      throw e;
    } catch (IOException e) {
      if (from.fresh()) {
        resting = System.nanoTime();
        remark.accept("figures cannot be drawn: " + e.getMessage());
      }
      throw e;
    } finally {
      long turn = ++asked;
      CompletableFuture.delayedExecutor(IDLE_SECONDS, TimeUnit.SECONDS)
          .execute(() -> endWhenIdle(turn));
    }
  }

  private void endWhenIdle(long turn) {
    try {
      worker.execute(
          () -> {
            if (turn == asked) {
              end();
            }
          });
    } catch (RejectedExecutionException _) {
      // The press is closed, and the child with it.
    }
  }

  private record Started(PressChild child, boolean fresh) {}

  private synchronized Started child() throws IOException {
    if (closed) {
      throw new IOException("the window is closing");
    }
    PressChild running = child;
    if (running != null && running.alive()) {
      return new Started(running, false);
    }
    if (resting != null && System.nanoTime() - resting < REST_NANOS) {
      throw new IOException("figures cannot be drawn at the moment");
    }
    PressChild begun = PressChild.start(natives, font);
    child = begun;
    return new Started(begun, true);
  }

  private synchronized void end() {
    if (child != null) {
      child.end();
      child = null;
    }
  }

  /** Ends the child; what is being drawn fails. Returns at once. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    end();
    worker.shutdownNow();
  }
}
