package dev.talkbench.cli;

import dev.talkbench.cli.output.Columns;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.store.Run;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code runs list} and {@code runs show}: what was measured here before. */
final class RunsCommand {
  private RunsCommand() {}

  /** {@code runs list}, newest first. */
  static final class All implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {
      spec.addOption(
          OptionSpec.builder("--limit")
              .paramLabel("N")
              .type(Integer.class)
              .defaultValue("50")
              .description(language.pick("많아야 몇 개", "at most so many"))
              .build());
      spec.addOption(
          OptionSpec.builder("--demo")
              .paramLabel("ID")
              .type(String.class)
              .description(language.pick("이 데모만", "of this demo only"))
              .build());
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException {
      int limit = Objects.requireNonNull(given.<Integer>matchedOptionValue("--limit", 50));
      if (limit < 1) {
        throw new CliException("--limit: 1.., " + session.pick("받은 값: ", "not: ") + limit);
      }
      String demo = given.matchedOptionValue("--demo", null);
      List<Run> runs = session.store().runs(demo, null, limit);
      if (session.json()) {
        session.object(Map.of("runs", runs.stream().map(RunsCommand::json).toList()));
        return DONE;
      }
      if (runs.isEmpty()) {
        session.line(
            session.pick("아직 실행이 없습니다. demo run으로 시작하세요.", "No runs yet. Start with demo run."));
      }
      var table = new Columns();
      for (Run run : runs) {
        table.row(
            Long.toString(run.id()),
            when(run),
            run.demo() + " " + run.scenario(),
            String.format(Locale.ROOT, "%.1f s", run.seconds()),
            ending(run, session));
      }
      table.lines().forEach(session::line);
      return DONE;
    }
  }

  /** {@code runs show}. */
  static final class One implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {
      spec.addPositional(
          Operand.at(
              0, "ID", Long.class, language.pick("번호 (runs list)", "its number (runs list)")));
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException {
      long id = Objects.requireNonNull(given.<Long>matchedPositionalValue(0, 0L));
      Run run = RunsCommand.run(id, session);
      if (session.json()) {
        session.object(json(run));
        return DONE;
      }
      session.line(
          session.bold(run.demo() + " " + run.scenario())
              + "  "
              + when(run)
              + String.format(Locale.ROOT, "  %.1f s  ", run.seconds())
              + ending(run, session));
      var settings = new ArrayList<String>();
      run.parameters().forEach((name, value) -> settings.add(name + "=" + value));
      settings.add("seed=" + run.seed());
      session.line(session.faint(String.join("  ", settings)));
      Columns table =
          DemoReport.table(
              run.metrics(), run.units(), run.badges(), scenario(run).orElse(null), session);
      table.lines().forEach(session::line);
      var environment = new Columns();
      run.environment()
          .forEach((name, value) -> environment.row("  " + name, String.valueOf(value)));
      environment.lines().forEach(line -> session.line(session.faint(line)));
      return DONE;
    }
  }

  /** The run of that number, with its stream. */
  static Run run(long id, Session session) {
    return session
        .store()
        .run(id)
        .orElseThrow(
            () ->
                new CliException(
                    session.pick("그런 실행이 없습니다 (runs list): ", "no such run (runs list): ") + id));
  }

  /** Everything but the stream, which belongs to export. */
  static Map<String, Object> json(Run run) {
    var object = new LinkedHashMap<String, Object>();
    object.put("id", run.id());
    object.put("demo", run.demo());
    object.put("scenario", run.scenario());
    object.put("seed", run.seed());
    object.put("started", run.started().toString());
    object.put("seconds", Math.round(run.seconds() * 1e3) / 1e3);
    object.put("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
    object.put("parameters", run.parameters());
    object.put("metrics", run.metrics());
    object.put("units", run.units());
    object.put("badges", run.badges());
    object.put("environment", run.environment());
    String error = run.error();
    if (error != null) {
      object.put("error", error);
    }
    String origin = run.origin();
    if (origin != null) {
      object.put("origin", origin);
    }
    return object;
  }

  private static Optional<Scenario> scenario(Run run) {
    return DemoCatalog.standard()
        .find(run.demo())
        .flatMap(
            d -> d.scenarios().stream().filter(s -> s.id().equals(run.scenario())).findFirst());
  }

  /** When it began, by this machine's clock. */
  static String when(Run run) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
        .withZone(ZoneId.systemDefault())
        .format(run.started());
  }

  private static String ending(Run run, Session session) {
    String ending =
        switch (run.outcome()) {
          case FINISHED -> session.pick("끝남", "finished");
          case STOPPED -> session.pick("멈춤", "stopped");
          case FAILED -> session.pick("실패", "failed");
        };
    String where =
        run.origin() == null ? "" : "  " + session.pick("다른 컴퓨터: ", "measured on ") + run.origin();
    return (run.error() == null ? ending : ending + ": " + session.said(run.error())) + where;
  }
}
