package dev.talkbench.cli;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.Parameters;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.protocol.EventSink;
import dev.talkbench.demos.protocol.EventWriter;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.demos.runner.DemoRunner;
import dev.talkbench.demos.runner.Outcome;
import dev.talkbench.demos.runner.RunRequest;
import dev.talkbench.demos.runner.StandardInput;
import dev.talkbench.store.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code demo run}: runs a scenario in this process. With {@code --json} standard output is the
 * demo protocol and nothing else. Exit code 0 whatever it measured, 1 when the run failed.
 */
final class DemoRun implements Command {
  @Override
  public void describe(CommandSpec spec, Language language) {
    spec.addPositional(Operand.one("ID", language.pick("데모 (demo list)", "the demo (demo list)")));
    spec.addOption(
        OptionSpec.builder("--scenario")
            .paramLabel("S")
            .type(String.class)
            .description(language.pick("시나리오 (없으면 첫째)", "its scenario (else the first)"))
            .build());
    spec.addOption(
        OptionSpec.builder("-p", "--parameter")
            .paramLabel("NAME=VALUE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(language.pick("매개변수, 여러 번 쓸 수 있음", "a parameter; may be repeated"))
            .build());
    spec.addOption(
        OptionSpec.builder("--seed")
            .paramLabel("N")
            .type(Long.class)
            .defaultValue("1")
            .description(
                language.pick(
                    "난수의 씨앗: 같으면 측정값 말고는 같은 실행", "of all randomness: same seed, same run"))
            .build());
    spec.addOption(
        OptionSpec.builder("--no-store")
            .type(boolean.class)
            .description(language.pick("실행을 기록하지 않음", "do not keep the run"))
            .build());
    spec.addOption(
        OptionSpec.builder("--hold")
            .type(boolean.class)
            .description(
                language.pick(
                    "끝난 뒤에도 입력이 끝날 때까지 임시 데이터베이스를 둠",
                    "keep the scratch database until the input ends"))
            .build());
    spec.addOption(
        OptionSpec.builder("--watch-stdin")
            .type(boolean.class)
            .description(
                language.pick("표준 입력이 끝나면 언제나 멈춤", "the end of standard input always means stop"))
            .build());
  }

  @Override
  public int run(ParseResult given, Session session) throws IOException, InterruptedException {
    String id = Objects.requireNonNull(given.<String>matchedPositionalValue(0, ""));
    Demo demo = DemoNames.demo(DemoCatalog.standard(), id, session);
    String scenarioId = Objects.requireNonNull(given.<String>matchedOptionValue("--scenario", ""));
    Scenario scenario = DemoNames.scenario(demo, scenarioId, session);
    List<String> pairs =
        Objects.requireNonNull(given.<List<String>>matchedOptionValue("-p", List.of()));
    long seed = Objects.requireNonNull(given.<Long>matchedOptionValue("--seed", 1L));
    boolean watch = given.hasMatchedOption("--watch-stdin");
    var request =
        new RunRequest(
            demo,
            scenario,
            parameters(scenario, pairs, session),
            seed,
            StandardInput.kind(watch),
            given.hasMatchedOption("--hold"));
    if (!given.hasMatchedOption("--no-store")) {
      // Opened before: a folder that cannot be written is told at once, and a stop need not wait.
      session.store();
    }
    EventSink sink = session.json() ? protocol(session) : new DemoReport(scenario, session);
    Outcome outcome =
        new DemoRunner(scratch(), InstantSource.system()).run(request, session.in(), sink);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!given.hasMatchedOption("--no-store")) {
      keep(outcome, session);
    }
    if (outcome.ending() == Outcome.Ending.FAILED) {
      session.note(
          "talkbench: " + demo.id() + " " + scenario.id() + ": " + session.said(outcome.error()));
      return NO;
    }
    return DONE;
  }

  private static Parameters parameters(Scenario scenario, List<String> pairs, Session session) {
    var given = new LinkedHashMap<String, String>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new CliException("-p NAME=VALUE, " + session.pick("받은 값: ", "not: ") + pair);
      }
      given.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    try {
      return Parameters.of(scenario, given);
    } catch (DemoException e) {
      throw new CliException(session.said(e.getMessage()), e);
    }
  }

  private static EventSink protocol(Session session) {
    return event -> {
      session.line(EventWriter.line(event));
      if (session.out().checkError()) { // flushes, too
        throw new IOException("nobody reads standard output");
      }
    };
  }

  /** Not in the data folder: a run that is not kept leaves nothing there. One a user. */
  private static Path scratch() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), "talkbench-" + System.getProperty("user.name"));
  }

  private static void keep(Outcome outcome, Session session) throws IOException {
    Run.Outcome ending =
        switch (outcome.ending()) {
          case FINISHED -> Run.Outcome.FINISHED;
          case STOPPED -> Run.Outcome.STOPPED;
          case FAILED -> Run.Outcome.FAILED;
        };
    Run kept =
        session
            .store()
            .addRun(
                new Run(
                    0,
                    outcome.demo(),
                    outcome.scenario(),
                    outcome.seed(),
                    outcome.started(),
                    outcome.seconds(),
                    ending,
                    outcome.parameters(),
                    outcome.metrics(),
                    outcome.units(),
                    outcome.badges(),
                    outcome.environment(),
                    outcome.error(),
                    outcome.stream(),
                    null));
    session.changed();
    if (!session.json()) {
      session.line(session.faint(session.pick("기록된 실행: ", "kept as run ") + kept.id()));
    }
  }
}
