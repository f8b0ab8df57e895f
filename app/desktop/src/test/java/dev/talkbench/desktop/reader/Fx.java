package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.Screens;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Runs on the JavaFX thread and waits. */
final class Fx {
  private Fx() {}

  static <T> T call(Callable<T> work) throws Exception {
    Screens.start();
    var task = new FutureTask<T>(work);
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
