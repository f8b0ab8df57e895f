package dev.talkbench.desktop;

import javafx.application.Platform;
import javafx.scene.Scene;

/** What can wait until the reader sees the note, waits. JavaFX thread. */
final class FirstPaint {
  /** The first pulse hands the picture to the painter; at the second it is being painted. */
  private static final int PULSES = 2;

  private final Scene scene;
  private final Runnable work;
  private final Runnable pulse = this::pulse;
  private int seen;

  private FirstPaint(Scene scene, Runnable work) {
    this.scene = scene;
    this.work = work;
  }

  /** Runs {@code work} once the scene has been painted. */
  static void then(Scene scene, Runnable work) {
    var paint = new FirstPaint(scene, work);
    scene.addPostLayoutPulseListener(paint.pulse);
    Platform.requestNextPulse();
  }

  private void pulse() {
    seen++;
    if (seen < PULSES) {
      Platform.requestNextPulse();
    } else if (seen == PULSES) {
      scene.removePostLayoutPulseListener(pulse);
      Platform.runLater(work);
    }
  }
}
