package dev.talkbench.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Shares the parts of one search among the processors. Whoever asks works too and waits only for
 * parts that a helper has begun, so that helpers who are busy cost nothing. Any thread.
 */
final class Team implements Closeable {
  private static final int MOST_HELPERS = 3;
  private static final int IDLE_SECONDS = 20;

  private final int helpers;
  private final @Nullable ThreadPoolExecutor pool;

  /** With so many threads beside those who ask; they are started when they are needed. */
  Team(int helpers) {
    this.helpers = helpers;
    this.pool = helpers == 0 ? null : pool(helpers);
  }

  /** How many helpers this machine has for one search. */
  static int helpers() {
    return Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 0, MOST_HELPERS);
  }

  private static ThreadPoolExecutor pool(int threads) {
    var pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("search helper ", 1).factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Makes what one thread works with. */
  @FunctionalInterface
  interface Maker<W> {
    W make() throws IOException;
  }

  /** Does a part. */
  @FunctionalInterface
  interface Work<W> {
    void part(W worker, int part) throws IOException;
  }

  /**
   * Does all {@code parts} and returns those who worked.
   *
   * @throws IOException the first thing that failed
   */
  <W> List<W> share(int parts, Maker<W> maker, Work<W> work) throws IOException {
    var shared = new Shared<>(parts, maker, work);
    for (int i = 0; pool != null && i < Math.min(helpers, parts - 1); i++) {
      try {
        pool.execute(shared::help);
      } catch (RejectedExecutionException e) {
        break; // The index is closing; this search still comes to its end.
      }
    }
    shared.help();
    return shared.finish();
  }

  /** One work for all. */
  private static final class Shared<W> {
    private final int parts;
    private final Maker<W> maker;
    private final Work<W> work;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch left;
    private final Queue<W> workers = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Shared(int parts, Maker<W> maker, Work<W> work) {
      this.parts = parts;
      this.maker = maker;
      this.work = work;
      left = new CountDownLatch(parts);
    }

    void help() {
      W worker = null;
      for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
        try {
          if (failure.get() == null) {
            if (worker == null) {
              worker = maker.make();
              workers.add(worker);
            }
            work.part(worker, part);
          }
        } catch (IOException | RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        } finally {
          left.countDown();
        }
      }
    }

    List<W> finish() throws IOException {
      boolean interrupted = false;
      while (left.getCount() > 0) {
        try {
          left.await();
        } catch (InterruptedException e) {
          interrupted = true; // A part that has been begun is soon done.
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      switch (failure.get()) {
        case null -> {}
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Throwable e -> throw (Error) e;
      }
      return List.copyOf(workers);
    }
  }

  /** Searches under way come to their end. */
  @Override
  public void close() {
    if (pool != null) {
      pool.shutdown();
    }
  }
}
