package dev.talkbench.cli;

import dev.talkbench.cli.output.Columns;
import dev.talkbench.store.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code runs compare}: two runs of one scenario side by side, with what differed around them. */
final class RunsCompare implements Command {
  @Override
  public void describe(CommandSpec spec, Language language) {
    for (int i = 0; i < 2; i++) {
      spec.addPositional(
          Operand.at(
              i,
              i == 0 ? "A" : "B",
              Long.class,
              language.pick("번호 (runs list)", "its number (runs list)")));
    }
  }

  @Override
  public int run(ParseResult given, Session session) throws IOException {
    Run a =
        RunsCommand.run(Objects.requireNonNull(given.<Long>matchedPositionalValue(0, 0L)), session);
    Run b =
        RunsCommand.run(Objects.requireNonNull(given.<Long>matchedPositionalValue(1, 0L)), session);
    if (!a.demo().equals(b.demo()) || !a.scenario().equals(b.scenario())) {
      throw new CliException(
          session.pick("서로 다른 것을 잰 실행입니다: ", "these runs measured different things: ")
              + what(a)
              + ", "
              + what(b));
    }
    if (session.json()) {
      session.object(json(a, b));
    } else {
      person(a, b, session);
    }
    return DONE;
  }

  private static String what(Run run) {
    return run.id() + " (" + run.demo() + " " + run.scenario() + ")";
  }

  private static Map<String, Object> json(Run a, Run b) {
    var object = new LinkedHashMap<String, Object>();
    object.put("demo", a.demo());
    object.put("scenario", a.scenario());
    object.put("a", head(a));
    object.put("b", head(b));
    var metrics = new ArrayList<Map<String, @Nullable Object>>();
    for (String name : names(a.metrics(), b.metrics())) {
      var metric = new LinkedHashMap<String, @Nullable Object>();
      metric.put("name", name);
      metric.put("a", a.metrics().get(name));
      metric.put("b", b.metrics().get(name));
      if (a.metrics().get(name) instanceof Number x && b.metrics().get(name) instanceof Number y) {
        metric.put("difference", y.doubleValue() - x.doubleValue());
        metric.put("ratio", ratio(x, y));
      }
      metric.put("unit", either(a.units(), b.units(), name));
      metric.put("badge", either(a.badges(), b.badges(), name));
      metrics.add(metric);
    }
    object.put("metrics", metrics);
    object.put("parameters", differences(settings(a), settings(b)));
    object.put("environment", differences(a.environment(), b.environment()));
    return object;
  }

  private static Map<String, @Nullable Object> head(Run run) {
    var head = new LinkedHashMap<String, @Nullable Object>();
    head.put("id", run.id());
    head.put("started", run.started().toString());
    head.put("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
    head.put("origin", run.origin());
    return head;
  }

  /** Null where there is none: nothing is so many times nothing. */
  private static @Nullable Double ratio(Number a, Number b) {
    double ratio = b.doubleValue() / a.doubleValue();
    return Double.isFinite(ratio) ? ratio : null;
  }

  private static Map<String, Object> settings(Run run) {
    var all = new LinkedHashMap<>(run.parameters());
    all.put("seed", run.seed());
    return all;
  }

  private static Set<String> names(Map<String, ?> a, Map<String, ?> b) {
    var names = new LinkedHashSet<String>(a.keySet());
    names.addAll(b.keySet());
    return names;
  }

  private static List<Map<String, @Nullable Object>> differences(
      Map<String, Object> a, Map<String, Object> b) {
    var found = new ArrayList<Map<String, @Nullable Object>>();
    for (String name : names(a, b)) {
      if (!String.valueOf(a.get(name)).equals(String.valueOf(b.get(name)))) {
        var each = new LinkedHashMap<String, @Nullable Object>();
        each.put("name", name);
        each.put("a", a.get(name));
        each.put("b", b.get(name));
        found.add(each);
      }
    }
    return found;
  }

  private static void person(Run a, Run b, Session session) {
    session.line(session.bold(a.demo() + " " + a.scenario()));
    var table = new Columns();
    table.row("", title(a, session), title(b, session), "B/A", "");
    for (String name : names(a.metrics(), b.metrics())) {
      Object x = a.metrics().get(name);
      Object y = b.metrics().get(name);
      String unit = either(a.units(), b.units(), name);
      Double ratio = x instanceof Number n && y instanceof Number m ? ratio(n, m) : null;
      table.row(
          "  " + name,
          value(x, unit, session),
          value(y, unit, session),
          ratio == null ? "" : String.format(Locale.ROOT, "%.3g×", ratio),
          DemoReport.badge(either(a.badges(), b.badges(), name), session));
    }
    table.lines().forEach(session::line);
    differences(session.pick("설정", "settings"), settings(a), settings(b), session);
    differences(session.pick("환경", "environment"), a.environment(), b.environment(), session);
  }

  private static String title(Run run, Session session) {
    String origin = run.origin();
    return "#"
        + run.id()
        + " "
        + RunsCommand.when(run)
        + " "
        + (origin == null ? session.pick("이 컴퓨터", "here") : origin);
  }

  /** What one of them says of a metric; a run that failed says nothing. */
  private static String either(Map<String, String> a, Map<String, String> b, String name) {
    return a.getOrDefault(name, b.getOrDefault(name, ""));
  }

  private static String value(@Nullable Object value, String unit, Session session) {
    return value == null ? "-" : DemoReport.value(value, unit, session);
  }

  private static void differences(
      String title, Map<String, Object> a, Map<String, Object> b, Session session) {
    List<Map<String, @Nullable Object>> found = differences(a, b);
    if (found.isEmpty()) {
      session.line(session.faint(title + session.pick(": 같음", ": the same")));
      return;
    }
    session.line(session.faint(title + session.pick("의 차이", ", where they differ")));
    var table = new Columns();
    for (Map<String, @Nullable Object> each : found) {
      table.row(
          "  " + each.get("name"),
          Objects.toString(each.get("a"), "-"),
          Objects.toString(each.get("b"), "-"));
    }
    table.lines().forEach(session::line);
  }
}
