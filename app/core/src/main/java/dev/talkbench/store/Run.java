package dev.talkbench.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A demo run as kept.
 *
 * @param id from 1, 0 before it is stored
 * @param demo id of the demo
 * @param scenario its scenario
 * @param seed of all randomness
 * @param started when
 * @param seconds wall clock
 * @param outcome how it ended
 * @param parameters as run, after bounding
 * @param metrics name to number, text or boolean; empty unless finished
 * @param units metric name to unit
 * @param badges metric name to {@code measured} or {@code simulated}
 * @param environment machine, JDK, settings
 * @param error what went wrong, or null
 * @param stream every event of the run, one JSON object a line (samples included), for drawing it
 *     again
 * @param origin which other machine it was measured on, as its bundle names it; null when here
 */
public record Run(
    long id,
    String demo,
    String scenario,
    long seed,
    Instant started,
    double seconds,
    Outcome outcome,
    Map<String, Object> parameters,
    Map<String, Object> metrics,
    Map<String, String> units,
    Map<String, String> badges,
    Map<String, Object> environment,
    @Nullable String error,
    String stream,
    @Nullable String origin) {
  /** The same run under the id it was stored with. */
  public Run withId(long stored) {
    return with(stored, origin);
  }

  /** The same run, measured elsewhere; here when {@code machine} is null. */
  public Run from(@Nullable String machine) {
    return with(id, machine);
  }

  private Run with(long number, @Nullable String machine) {
    return new Run(
        number,
        demo,
        scenario,
        seed,
        started,
        seconds,
        outcome,
        parameters,
        metrics,
        units,
        badges,
        environment,
        error,
        stream,
        machine);
  }

  /** Whether it was measured on this machine; a run from elsewhere decides no claim here. */
  public boolean here() {
    return origin == null;
  }

  /** Whether it ran with exactly {@code asked}; a number may have been kept as another type. */
  public boolean hasParameters(Map<String, Object> asked) {
    return asked.keySet().equals(parameters.keySet())
        && asked.entrySet().stream()
            .allMatch(entry -> same(entry.getValue(), parameters.get(entry.getKey())));
  }

  private static boolean same(Object asked, @Nullable Object kept) {
    return (asked instanceof Number a && kept instanceof Number b)
        ? Double.compare(a.doubleValue(), b.doubleValue()) == 0
        : asked.equals(kept);
  }

  /** How a run ended. */
  public enum Outcome {
    /** With a result. */
    FINISHED,
    /** By the reader. */
    STOPPED,
    /** With an error. */
    FAILED
  }
}
