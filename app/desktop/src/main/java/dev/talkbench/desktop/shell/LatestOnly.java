package dev.talkbench.desktop.shell;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the latest of many values, off the thread that makes them: one at a time and in order, and
 * what was overtaken while the last one was being written is left out. Any thread.
 */
final class LatestOnly<T> {
  private final Executor background;
  private final Consumer<T> keep;
  private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
  private final AtomicBoolean writing = new AtomicBoolean();

  /** Values go to {@code keep}, on a thread of {@code background}. */
  LatestOnly(Executor background, Consumer<T> keep) {
    this.background = background;
    this.keep = keep;
  }

  /** Keeps {@code value} soon. */
  void put(T value) {
    waiting.set(value);
    start();
  }

  private void start() {
    if (waiting.get() != null && writing.compareAndSet(false, true)) {
      background.execute(this::write);
    }
  }

  private void write() {
    try {
      T value = waiting.getAndSet(null);
      while (value != null) {
        keep.accept(value);
        value = waiting.getAndSet(null);
      }
    } finally {
      writing.set(false);
      // One that came between the last look and now.
      start();
    }
  }
}
