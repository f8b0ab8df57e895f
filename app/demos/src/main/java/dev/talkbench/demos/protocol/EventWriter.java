package dev.talkbench.demos.protocol;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes events as JSON objects, one a line in UTF-8, the key {@code event} first, each flushed.
 * Safe for use by many threads: lines never mix.
 */
public final class EventWriter implements EventSink {
  private final OutputStream out;

  /** Writes to {@code out}, which stays open. */
  public EventWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public synchronized void accept(Event event) throws IOException {
    out.write((line(event) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /**
   * The event as one line of JSON, without its end.
   *
   * @throws IllegalArgumentException a number is not finite (JSON has no such number)
   */
  public static String line(Event event) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("event", name(event));
    switch (event) {
      case Event.Started e -> {
        fields.put("demo", e.demo());
        fields.put("scenario", e.scenario());
        fields.put("parameters", finite(e.parameters()));
        fields.put("seed", e.seed());
        fields.put("environment", finite(e.environment()));
      }
      case Event.Progress e -> {
        fields.put("done", finite("done", e.done()));
        fields.put("total", finite("total", e.total()));
      }
      case Event.Sample e -> {
        fields.put("t", finite("t", e.t()));
        fields.put("series", finite(e.series()));
      }
      case Event.Result e -> {
        fields.put("metrics", finite(e.metrics()));
        fields.put("units", e.units());
        fields.put("badges", e.badges());
        fields.put("verdicts", e.verdicts());
      }
      case Event.Rows e -> {
        fields.put("columns", e.columns());
        fields.put("rows", e.rows());
      }
      case Event.Refused e -> fields.put("message", e.message());
      case Event.Failed e -> fields.put("message", e.message());
    }
    try {
      return JSON.std.asString(fields);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + event, e);
    }
  }

  private static String name(Event event) {
    return switch (event) {
      case Event.Started _ -> "started";
      case Event.Progress _ -> "progress";
      case Event.Sample _ -> "sample";
      case Event.Result _ -> "result";
      case Event.Rows _ -> "rows";
      case Event.Refused _ -> "refused";
      case Event.Failed _ -> "error";
    };
  }

  private static <V> Map<String, V> finite(Map<String, V> values) {
    values.forEach(
        (name, value) -> {
          if (value instanceof Double d) {
            double _ = finite(name, d);
          }
        });
    return values;
  }

  private static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("'" + name + "' is not a finite number: " + value);
    }
    return value;
  }
}
