package dev.talkbench.demos;

import java.nio.file.Path;
import java.util.Map;

/** What a running scenario has to hand. May be used from any thread of the run. */
public interface Run {
  /** Its parameters; those that {@code set} can change are read anew with {@link #live}. */
  Parameters parameters();

  /**
   * Present value of a {@link Parameter.Real} or {@link Parameter.Whole} that a watcher may change
   * while it runs.
   */
  double live(String name);

  /** Seeds all randomness: same seed, same run in all that is not measured. */
  long seed();

  /**
   * An empty folder of the run's own, removed when it ends. An SQLite database in it that is named
   * {@code scratch.db} can be queried by {@code sql} commands, read only.
   */
  Path scratch();

  /** Reports how far it is. Cheap; may be called often. */
  void progress(double done, double total);

  /** Reports a point of the chart. {@code t} as the scenario's time label says. */
  void sample(double t, Map<String, Double> series);

  /** Whether to end now. */
  boolean stopped();

  /** Throws {@link InterruptedException} when it is time to end. */
  default void checkStopped() throws InterruptedException {
    if (stopped()) {
      throw new InterruptedException("stopped");
    }
  }
}
