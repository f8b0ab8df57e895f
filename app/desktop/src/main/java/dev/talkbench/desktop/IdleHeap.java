package dev.talkbench.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Gives memory back to the system when nobody does anything: the collector returns pages only at a
 * full collection, which takes some 30 ms and is not noticed then. Once after the start, once after
 * each time that the window was used. Input arrives on the JavaFX thread, the collection runs on
 * another.
 */
final class IdleHeap {
  private static final long IDLE_SECONDS = 8;

  private long lastUse = System.nanoTime();
  private boolean waiting;

  /** Begins to watch. */
  void watch(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, this::input);
    await(IDLE_SECONDS);
  }

  private synchronized void input(Event event) {
    lastUse = System.nanoTime();
    if (!waiting) {
      await(IDLE_SECONDS);
    }
  }

  private synchronized void await(long seconds) {
    waiting = true;
    CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(this::look);
  }

  private void look() {
    synchronized (this) {
      long idle = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lastUse);
      if (idle < IDLE_SECONDS) {
        await(IDLE_SECONDS - idle);
        return;
      }
      waiting = false;
    }
    System.gc();
  }
}
