package dev.talkbench.demos.runner;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended, with everything needed to store it.
 *
 * @param started when, by the machine's clock
 * @param seconds wall clock until the result, holding not included
 * @param parameters all of them, within bounds
 * @param metrics empty unless finished
 * @param units metric name to unit
 * @param badges metric name to {@code measured} or {@code simulated}
 * @param environment as in the first event
 * @param error one sentence: why it failed, or what it left behind; null when all is well
 * @param stream the events as written, one JSON object a line; samples beyond 4 Mi characters are
 *     left out
 */
public record Outcome(
    String demo,
    String scenario,
    long seed,
    Instant started,
    double seconds,
    Ending ending,
    Map<String, Object> parameters,
    Map<String, Object> metrics,
    Map<String, String> units,
    Map<String, String> badges,
    Map<String, Object> environment,
    @Nullable String error,
    String stream) {
  /** How a run ended. */
  public enum Ending {
    /** With a result. */
    FINISHED,
    /** By the watcher: {@code stop}, end of input, a signal. */
    STOPPED,
    /** With an error. */
    FAILED
  }
}
