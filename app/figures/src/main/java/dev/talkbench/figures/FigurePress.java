package dev.talkbench.figures;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of figures: from the disk when they were drawn before, else drawn by a child that is
 * started when the first is asked for and ended when none was for a while. Any thread; one figure
 * after the other.
 */
public final class FigurePress implements AutoCloseable {
  /** Of source; nobody draws by hand what is longer. */
  private static final int LONGEST = 50_000;

  private static final long DRAW_MILLIS = 10_000;

  /** The first of a child waits for its start, too. */
  private static final long START_MILLIS = 20_000;

  private static final long IDLE_SECONDS = 30;

  private final FigureCache cache;
  private final Path natives;
  private final URL font;
  private final Map<Figure, String> refused = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("figures").factory());
  private @Nullable PressChild child;
  private boolean closed;
  private long asked;

  /**
   * A press; starts nothing.
   *
   * @param pictures folder of those drawn before; made when needed
   * @param natives folder for unpacked native code
   * @param font of the text (OpenType)
   */
  public FigurePress(Path pictures, Path natives, URL font) {
    this.cache = new FigureCache(pictures);
    this.natives = natives;
    this.font = font;
  }

  /**
   * Draws.
   *
   * @return the picture as PNG, {@link Figure.Language#scale} times as large as it is shown; fails
   *     with a {@link FigureException} when the figure has a mistake, an {@link IOException} when
   *     nothing can be drawn here
   */
  public CompletableFuture<byte[]> draw(Figure figure) {
    var picture = new CompletableFuture<byte[]>();
    worker.execute(
        () -> {
          try {
            picture.complete(find(figure));
          } catch (FigureException | IOException | RuntimeException e) {
            picture.completeExceptionally(e);
          }
        });
    return picture;
  }

  private byte[] find(Figure figure) throws FigureException, IOException {
    if (figure.source().length() > LONGEST) {
      throw new FigureException("longer than " + LONGEST + " characters");
    }
    String before = refused.get(figure);
    if (before != null) {
      throw new FigureException(before);
    }
    byte[] kept = cache.find(figure).orElse(null);
    if (kept != null) {
      return kept;
    }
    try {
      byte[] drawn = draw(figure, child());
      cache.keep(figure, drawn);
      return drawn;
    } catch (FigureException e) {
      refused.put(figure, String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private byte[] draw(Figure figure, Started from) throws FigureException, IOException {
    try {
      return from.child().draw(figure, from.fresh() ? START_MILLIS : DRAW_MILLIS);
    } finally {
      long turn = ++asked;
      CompletableFuture.delayedExecutor(IDLE_SECONDS, TimeUnit.SECONDS)
          .execute(() -> endWhenIdle(turn));
    }
  }

  private void endWhenIdle(long turn) {
    if (!worker.isShutdown()) {
      worker.execute(
          () -> {
            if (turn == asked) {
              end();
            }
          });
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
