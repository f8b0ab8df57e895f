package dev.talkbench.demos.sse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long each change stayed unseen: from the moment the server has it until the client holds an
 * answer that contains it. Changes that share a fetch count each for itself.
 *
 * <p>Threads: any.
 */
final class Staleness {
  private final Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(5), 3);
  private final List<Deque<Long>> unseen = new ArrayList<>();
  private final int[] seen;

  Staleness(int users) {
    seen = new int[users];
    for (int user = 0; user < users; user++) {
      unseen.add(new ArrayDeque<>());
    }
  }

  /** The user's holdings have changed. */
  synchronized void changed(int user, long nanos) {
    unseen.get(user).addLast(nanos);
  }

  /** The user has fetched that version. */
  synchronized void fetched(int user, int version, long nanos) {
    for (; seen[user] < version; seen[user]++) {
      long age = TimeUnit.NANOSECONDS.toMicros(nanos - unseen.get(user).removeFirst());
      micros.recordValue(Math.clamp(age, 0, micros.getHighestTrackableValue()));
    }
  }

  /** Changes nobody has fetched yet. */
  synchronized int unseen() {
    return unseen.stream().mapToInt(Deque::size).sum();
  }

  /** Changes fetched. */
  synchronized long count() {
    return micros.getTotalCount();
  }

  /** Median in milliseconds; not a number when nothing changed. */
  synchronized double p50Millis() {
    return micros.getTotalCount() == 0 ? Double.NaN : micros.getValueAtPercentile(50) / 1000.0;
  }
}
