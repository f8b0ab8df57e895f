package dev.talkbench.demos.runner;

import dev.talkbench.demos.protocol.Event;
import dev.talkbench.demos.protocol.EventSink;
import dev.talkbench.demos.protocol.EventWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passes events on and keeps them for the stored run. Progress is thinned to a few a second; points
 * of the chart pass freely as long as a reader can draw them, then the newest waits for its turn,
 * so that a short series is complete and a flood is bounded.
 */
final class EventLog {
  private static final long PROGRESS_NANOS = 100_000_000L;
  private static final double SAMPLES = 600;
  private static final double SAMPLES_PER_SECOND = 30;
  private static final int KEPT = 4 << 20;

  private final EventSink sink;
  private final Runnable onGone;
  private final StringBuilder kept = new StringBuilder();
  private boolean gone;
  private boolean progressed;
  private long lastProgress;
  private double budget = SAMPLES;
  private long budgeted = System.nanoTime();
  private Event.@Nullable Sample waiting;

  /**
   * @param onGone called once when nobody takes events any more
   */
  EventLog(EventSink sink, Runnable onGone) {
    this.sink = sink;
    this.onGone = onGone;
  }

  synchronized void progress(double done, double total) {
    long now = System.nanoTime();
    if (!progressed || now - lastProgress >= PROGRESS_NANOS || done >= total) {
      progressed = true;
      lastProgress = now;
      emit(new Event.Progress(done, total));
    }
  }

  /** What is not finite is a gap in the chart. */
  synchronized void sample(double t, Map<String, Double> series) {
    var finite = new LinkedHashMap<String, Double>();
    series.forEach(
        (name, value) -> {
          if (Double.isFinite(value)) {
            finite.put(name, value);
          }
        });
    long now = System.nanoTime();
    budget = Math.min(SAMPLES, budget + (now - budgeted) / 1e9 * SAMPLES_PER_SECOND);
    budgeted = now;
    waiting = new Event.Sample(t, finite);
    if (budget >= 1) {
      budget--;
      flush();
    }
  }

  /** Emits the point that waits, if any. */
  synchronized void flush() {
    var sample = waiting;
    waiting = null;
    if (sample != null) {
      emit(sample);
    }
  }

  /** Passes on an event at once; after the reader has gone it is only kept. */
  synchronized void emit(Event event) {
    String line = EventWriter.line(event);
    if (!(event instanceof Event.Sample) || kept.length() < KEPT) {
      kept.append(line).append('\n');
    }
    if (!gone) {
      try {
        sink.accept(event);
      } catch (IOException _) {
        // The reader has gone; that ends the run, and nobody is left to be told why.
        gone = true;
        onGone.run();
      }
    }
  }

  /** All events so far, a line each. */
  synchronized String text() {
    return kept.toString();
  }
}
