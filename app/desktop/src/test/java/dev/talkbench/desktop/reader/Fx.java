package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.theme.Fonts;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Runs on the JavaFX thread and waits. */
final class Fx {
  private Fx() {}

  static synchronized void start() throws InterruptedException {
    var started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException alreadyRunning) {
      started.countDown();
    }
    if (!started.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the toolkit did not start");
    }
    Platform.setImplicitExit(false);
  }

  static <T> T call(Callable<T> work) throws Exception {
    start();
    var task =
        new FutureTask<T>(
            () -> {
              Fonts.load();
              return work.call();
            });
    Platform.runLater(task);
    return task.get(60, TimeUnit.SECONDS);
  }

  /** Waits until {@code condition} holds on the JavaFX thread. */
  static void until(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!call(condition)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not come to pass within 10 s");
      }
      Thread.onSpinWait();
    }
  }
}
