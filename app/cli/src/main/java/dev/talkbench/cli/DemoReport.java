package dev.talkbench.cli;

import dev.talkbench.cli.output.Columns;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.demos.protocol.EventSink;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a person about a run: what runs, how far it is (on a terminal), what came out. */
final class DemoReport implements EventSink {
  private final Scenario scenario;
  private final Session session;

  DemoReport(Scenario scenario, Session session) {
    this.scenario = scenario;
    this.session = session;
  }

  @Override
  public synchronized void accept(Event event) {
    switch (event) {
      case Event.Started e -> started(e);
      case Event.Progress e -> progress(e);
      case Event.Result e -> result(e);
      case Event.Rows e -> e.rows().forEach(row -> session.line(row.toString()));
      case Event.Refused e -> session.note(session.said(e.message()));
      case Event.Sample _, Event.Failed _ -> {
        // A chart needs a window; a failure is told once, at the end.
      }
    }
  }

  private void started(Event.Started event) {
    String lang = session.language().id();
    session.line(session.bold(scenario.title().in(lang)) + "  " + scenario.shows().in(lang));
    var line = new StringBuilder();
    event
        .parameters()
        .forEach((name, value) -> line.append(name).append('=').append(value).append("  "));
    session.line(session.faint(line + "seed=" + event.seed()));
    session.out().flush();
  }

  private void progress(Event.Progress event) {
    if (session.ports().terminal() && event.total() > 0) {
      long percent = Math.round(100 * event.done() / event.total());
      session.meanwhile(percent + " %");
    }
  }

  private void result(Event.Result event) {
    session.meanwhile("");
    table(event.metrics(), event.units(), event.badges(), scenario, session)
        .lines()
        .forEach(session::line);
    session.out().flush();
  }

  /** Metrics with their labels, units and where they come from. */
  static Columns table(
      Map<String, Object> metrics,
      Map<String, String> units,
      Map<String, String> badges,
      @Nullable Scenario scenario,
      Session session) {
    var table = new Columns();
    metrics.forEach(
        (name, value) ->
            table.row(
                "  " + name,
                value(value, units.getOrDefault(name, ""), session),
                badge(badges.getOrDefault(name, ""), session),
                label(name, scenario, session)));
    return table;
  }

  /** A metric, short enough to read. */
  static String value(Object value, String unit, Session session) {
    String text = value instanceof Double d ? number(d) : session.said(value.toString());
    return switch (unit) {
      case "s", "ms" -> text + " " + unit;
      default -> text;
    };
  }

  /** Four figures are as many as a measurement here is worth; whole parts stay whole. */
  private static String number(double value) {
    var exact = new BigDecimal(value);
    int figures = Math.max(4, exact.precision() - exact.scale());
    return exact.round(new MathContext(figures)).stripTrailingZeros().toPlainString();
  }

  /** Where a figure comes from, in words. */
  static String badge(String badge, Session session) {
    return switch (badge) {
      case "measured" -> session.pick("측정", "measured");
      case "simulated" -> session.pick("모의", "simulated");
      default -> badge;
    };
  }

  private static String label(String name, @Nullable Scenario scenario, Session session) {
    if (scenario == null) {
      return "";
    }
    for (Metric metric : scenario.metrics()) {
      boolean family =
          metric.name().endsWith(".*") && name.startsWith(metric.name().replace("*", ""));
      if (metric.name().equals(name) || family) {
        return metric.label().in(session.language().id());
      }
    }
    return "";
  }
}
