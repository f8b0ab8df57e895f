package dev.talkbench.cli;

import dev.talkbench.cli.output.Columns;
import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Parameter;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.runner.DemoCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code demo list}: every demo, its scenarios, parameters and metrics. Touches no data folder. */
final class DemoList implements Command {
  @Override
  public void describe(CommandSpec spec, Language language) {}

  @Override
  public int run(ParseResult given, Session session) {
    List<Demo> demos = DemoCatalog.standard().demos();
    if (session.json()) {
      session.object(Map.of("demos", demos.stream().map(d -> json(d, session)).toList()));
      return DONE;
    }
    for (Demo demo : demos) {
      session.line(session.bold(demo.id()) + "  " + demo.title().in(session.language().id()));
      for (Scenario scenario : demo.scenarios()) {
        person(scenario, session);
      }
    }
    return DONE;
  }

  private static void person(Scenario scenario, Session session) {
    String lang = session.language().id();
    session.line("  " + session.bold(scenario.id()) + "  " + scenario.shows().in(lang));
    var table = new Columns();
    for (Parameter parameter : scenario.parameters()) {
      Map<String, Object> range = range(parameter);
      table.row(
          "    -p " + parameter.name() + "=" + range.get("default"),
          parameter.label().in(lang),
          range.containsKey("min")
              ? range.get("min") + ".." + range.get("max") + " " + range.get("unit")
              : range.containsKey("options") ? String.join(", ", options(parameter)) : "");
    }
    table.lines().forEach(session::line);
  }

  private static List<String> options(Parameter parameter) {
    return parameter instanceof Parameter.Choice choice ? choice.options() : List.of();
  }

  private static Map<String, Object> json(Demo demo, Session session) {
    var object = new LinkedHashMap<String, Object>();
    object.put("id", demo.id());
    object.put("title", demo.title().in(session.language().id()));
    object.put("scenarios", demo.scenarios().stream().map(s -> json(s, session)).toList());
    return object;
  }

  private static Map<String, Object> json(Scenario scenario, Session session) {
    String lang = session.language().id();
    var object = new LinkedHashMap<String, Object>();
    object.put("id", scenario.id());
    object.put("title", scenario.title().in(lang));
    object.put("shows", scenario.shows().in(lang));
    object.put("control", scenario.control().in(lang));
    object.put("parameters", scenario.parameters().stream().map(p -> json(p, lang)).toList());
    object.put("metrics", scenario.metrics().stream().map(m -> json(m, lang)).toList());
    var bounds = new LinkedHashMap<String, Object>();
    bounds.put("threads", scenario.bounds().threads());
    bounds.put("memory_mib", scenario.bounds().memoryMiB());
    bounds.put("disk_mib", scenario.bounds().diskMiB());
    bounds.put("seconds", scenario.bounds().seconds());
    bounds.put("connections", scenario.bounds().connections());
    object.put("bounds", bounds);
    return object;
  }

  private static Map<String, Object> json(Metric metric, String lang) {
    var object = new LinkedHashMap<String, Object>();
    object.put("name", metric.name());
    object.put("label", metric.label().in(lang));
    object.put("unit", metric.unit());
    object.put("badge", metric.badge().name().toLowerCase(Locale.ROOT));
    return object;
  }

  private static Map<String, Object> json(Parameter parameter, String lang) {
    var object = new LinkedHashMap<String, Object>();
    object.put("name", parameter.name());
    object.put("label", parameter.label().in(lang));
    object.putAll(range(parameter));
    return object;
  }

  /** Type, bounds and standard value. */
  private static Map<String, Object> range(Parameter parameter) {
    var object = new LinkedHashMap<String, Object>();
    switch (parameter) {
      case Parameter.Whole p -> {
        object.put("type", "whole");
        object.put("unit", p.unit());
        object.put("min", p.min());
        object.put("max", p.max());
        object.put("default", p.standard());
      }
      case Parameter.Real p -> {
        object.put("type", "real");
        object.put("unit", p.unit());
        object.put("min", p.min());
        object.put("max", p.max());
        object.put("default", p.standard());
      }
      case Parameter.Choice p -> {
        object.put("type", "choice");
        object.put("options", p.options());
        object.put("default", p.options().getFirst());
      }
      case Parameter.Flag p -> {
        object.put("type", "flag");
        object.put("default", p.standard());
      }
      case Parameter.Folder p -> {
        object.put("type", "folder");
        object.put("default", p.standard());
      }
    }
    return object;
  }
}
