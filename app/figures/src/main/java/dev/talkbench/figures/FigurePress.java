package dev.talkbench.figures;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * started when the first is asked for and ended when none was for a while. Any thread; one request
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
    return draw(List.of(figure)).getFirst();
  }

  /** As {@link #draw(Figure)}, asking the child once for many; the pictures are in their order. */
  public List<CompletableFuture<byte[]>> draw(List<Figure> figures) {
    var orders =
        figures.stream().map(figure -> new Order(figure, new CompletableFuture<byte[]>())).toList();
    Thread.ofVirtual().start(() -> find(orders));
    return orders.stream().map(Order::picture).toList();
  }

  private record Order(Figure figure, CompletableFuture<byte[]> picture) {}

  /** One that was drawn before does not wait for those that were not. */
  private void find(List<Order> orders) {
    var missing = new ArrayList<Order>();
    for (Order order : orders) {
      if (!answered(order)) {
        missing.add(order);
      }
    }
    for (int from = 0; from < missing.size(); ) {
      Figure first = missing.get(from).figure();
      int to = from + 1;
      while (to < missing.size()
          && to - from < first.language().together()
          && missing.get(to).figure().language() == first.language()) {
        to++;
      }
      List<Order> together = List.copyOf(missing.subList(from, to));
      try {
        worker.execute(() -> drawNow(together));
      } catch (RejectedExecutionException e) {
        together.forEach(order -> order.picture().completeExceptionally(e));
      }
      from = to;
    }
  }

  /** Whether it is known already what becomes of an order. */
  private boolean answered(Order order) {
    Figure figure = order.figure();
    FigureException before = refused.get(figure);
    if (figure.source().length() > LONGEST) {
      before =
          new FigureException(FigureException.Kind.LONG, "longer than " + LONGEST + " characters");
    }
    if (before != null) {
      order.picture().completeExceptionally(before);
      return true;
    }
    cache.find(figure).ifPresent(order.picture()::complete);
    return order.picture().isDone();
  }

  private void drawNow(List<Order> together) {
    var orders = together.stream().filter(order -> !order.picture().isDone()).toList();
    orders = orders.stream().filter(order -> !answered(order)).toList();
    if (orders.isEmpty() || drawnTogether(orders)) {
      return;
    }
    // One of them is to blame: each for itself.
    for (Order order : orders) {
      if (!order.picture().isDone()) {
        drawnTogether(List.of(order));
      }
    }
  }

  /** Draws; false when several were too much at once and some are not answered. */
  private boolean drawnTogether(List<Order> orders) {
    boolean alone = orders.size() == 1;
    List<Wire.Answer> answers;
    try {
      answers = draw(orders.stream().map(Order::figure).toList(), child());
    } catch (FigureException | IOException | RuntimeException | Error e) {
      if (alone) {
        orders.getFirst().picture().completeExceptionally(e);
      }
      return alone;
    }
    boolean all = true;
    for (int i = 0; i < orders.size(); i++) {
      Order order = orders.get(i);
      try {
        byte[] drawn = answers.get(i).png();
        keep(order.figure(), drawn);
        order.picture().complete(drawn);
      } catch (FigureException e) {
        if (alone || e.kind() != FigureException.Kind.LARGE) {
          refused.put(order.figure(), e);
          order.picture().completeExceptionally(e);
        } else {
          all = false;
        }
      }
    }
    return all;
  }

  private void keep(Figure figure, byte[] drawn) {
    try {
      cache.keep(figure, drawn);
    } catch (IOException e) {
      remark.accept("a figure was drawn but could not be kept: " + e);
    }
  }

  private List<Wire.Answer> draw(List<Figure> figures, Started from)
      throws FigureException, IOException {
    try {
      return from.child().draw(figures, from.fresh() ? START_MILLIS : DRAW_MILLIS);
    } catch (FigureException e) {
      if (!from.fresh() && figures.size() == 1) {
        // Of a fresh one, it may have been the start that took so long.
        refused.put(figures.getFirst(), e);
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
