package dev.talkbench.demos.protocol;

import java.util.List;
import java.util.Map;

/**
 * A line on the standard output of a demo run. Values of the maps are numbers, strings or booleans.
 */
public sealed interface Event {
  /** First line. */
  record Started(
      String demo,
      String scenario,
      Map<String, Object> parameters,
      long seed,
      Map<String, Object> environment)
      implements Event {}

  /** How far it is. */
  record Progress(double done, double total) implements Event {}

  /** A point of the chart. */
  record Sample(double t, Map<String, Double> series) implements Event {}

  /** Last line of a run that ended well. */
  record Result(
      Map<String, Object> metrics,
      Map<String, String> units,
      Map<String, String> badges,
      List<Map<String, Object>> verdicts)
      implements Event {}

  /** Answer to a query on the held scratch database. */
  record Rows(List<String> columns, List<List<Object>> rows) implements Event {}

  /** A command that was not carried out, and why; the run goes on. */
  record Refused(String message) implements Event {}

  /** Last line of a run that ended badly. */
  record Failed(String message) implements Event {}
}
