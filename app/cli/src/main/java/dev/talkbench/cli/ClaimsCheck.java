package dev.talkbench.cli;

import dev.talkbench.claims.Judgement;
import dev.talkbench.claims.Verdict;
import dev.talkbench.cli.ClaimsCommand.Entry;
import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.runner.DemoCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code claims check}: measures claims and says what became of them. The runs of all scenarios
 * take turns, so that a machine that grows warm or busy does so to all alike; each is a process of
 * its own and is kept. Exit code 1 when a claim is different or a run failed.
 */
final class ClaimsCheck implements Command {
  private static final int MOST_RUNS = 50;

  /**
   * A scenario to be run.
   *
   * @param values that the claim speaks of and that differ from the standard
   */
  private record Step(Demo demo, Scenario scenario, Map<String, String> values) {
    private String name() {
      return demo.id() + " " + scenario.id() + (values.isEmpty() ? "" : " " + values);
    }
  }

  @Override
  public void describe(CommandSpec spec, Language language) {
    spec.addPositional(
        Operand.from(
            0,
            "ID",
            String.class,
            language.pick("주장 (없으면 잴 수 있는 모두)", "claims (else all that can be measured)")));
    spec.addOption(
        OptionSpec.builder("--runs")
            .paramLabel("N")
            .type(Integer.class)
            .defaultValue(Integer.toString(Judgement.MIN_RUNS))
            .description(language.pick("시나리오마다 몇 번", "how often each scenario runs"))
            .build());
  }

  @Override
  public int run(ParseResult given, Session session) throws IOException, InterruptedException {
    List<String> ids =
        Objects.requireNonNull(given.<List<String>>matchedPositionalValue(0, List.of()));
    int runs =
        Objects.requireNonNull(given.<Integer>matchedOptionValue("--runs", Judgement.MIN_RUNS));
    if (runs < Judgement.MIN_RUNS || runs > MOST_RUNS) {
      throw new CliException(
          "--runs: "
              + Judgement.MIN_RUNS
              + ".."
              + MOST_RUNS
              + ", "
              + session.pick("받은 값: ", "not: ")
              + runs);
    }
    List<Entry> chosen = chosen(ids, ClaimsCommand.entries(session), session);
    var steps = new LinkedHashMap<String, Step>(); // by their names: demos have no equality
    for (Entry entry : chosen) {
      step(entry).ifPresent(step -> steps.putIfAbsent(step.name(), step));
    }
    Set<String> failed = measure(List.copyOf(steps.values()), runs, session);
    var ledger = ClaimsCommand.ledger(session);
    for (Entry entry : chosen) {
      // Runs that failed measured nothing: what was found before keeps the words it was found for.
      if (step(entry).filter(step -> !failed.contains(step.name())).isPresent()) {
        ledger.measured(entry.note().id(), entry.claim());
      }
    }
    session.changed();
    List<Entry> judged =
        chosen.stream()
            .map(
                entry ->
                    new Entry(
                        entry.claim(), entry.note(), ledger.of(entry.note().id(), entry.claim())))
            .toList();
    ClaimsCommand.print(judged, session);
    boolean different = judged.stream().anyMatch(e -> e.standing().verdict() == Verdict.DIFFERENT);
    return !failed.isEmpty() || different ? NO : DONE;
  }

  private static List<Entry> chosen(List<String> ids, List<Entry> all, Session session) {
    var chosen = new ArrayList<Entry>();
    for (Entry entry : all) {
      if (ids.isEmpty() || ids.contains(entry.claim().id())) {
        if (step(entry).isPresent()) {
          chosen.add(entry);
        } else if (!ids.isEmpty()) {
          throw new CliException(
              entry.claim().id()
                  + session.pick(
                      ": 잴 수 없는 주장입니다 (데모나 측정값이 없음)",
                      ": this claim cannot be measured here (it names no demo or metric that there"
                          + " is)"));
        } else if (entry.claim().isMeasurable()) {
          session.note(
              entry.note().path()
                  + ": "
                  + entry.claim().id()
                  + session.pick(
                      ": 그런 데모, 시나리오, 측정값이 없습니다: ", ": no such demo, scenario or metric: ")
                  + entry.claim().demo()
                  + " "
                  + entry.claim().scenario()
                  + " "
                  + entry.claim().metric());
        }
      }
    }
    for (String id : ids) {
      if (chosen.stream().noneMatch(entry -> entry.claim().id().equals(id))) {
        throw new CliException(
            session.pick("그런 주장이 없습니다 (claims): ", "no such claim (claims): ") + id);
      }
    }
    return chosen;
  }

  private static Optional<Step> step(Entry entry) {
    String demo = entry.claim().demo();
    if (!entry.claim().isMeasurable() || demo == null) {
      return Optional.empty();
    }
    String scenario = entry.claim().scenario();
    return DemoCatalog.standard()
        .find(demo)
        .flatMap(
            found ->
                found.scenarios().stream()
                    .filter(s -> scenario == null || s.id().equals(scenario))
                    .findFirst()
                    .filter(s -> measures(s, String.valueOf(entry.claim().metric())))
                    .map(s -> new Step(found, s, DemoBench.given(s, entry.claim()))));
  }

  private static boolean measures(Scenario scenario, String metric) {
    return scenario.metrics().stream()
        .map(Metric::name)
        .anyMatch(
            name ->
                name.equals(metric)
                    || (name.endsWith(".*") && metric.startsWith(name.replace("*", ""))));
  }

  /** The names of the steps of which a run failed. */
  private static Set<String> measure(List<Step> steps, int runs, Session session)
      throws IOException, InterruptedException {
    var failed = new HashSet<String>();
    int done = 0;
    int all = steps.size() * runs;
    for (int round = 1; round <= runs; round++) {
      for (Step step : steps) {
        long start = System.nanoTime();
        String wrong = DemoChild.run(session, step.demo(), step.scenario(), step.values(), round);
        if (wrong != null) {
          failed.add(step.name());
        }
        String seconds = String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
        done++;
        session.note(
            "["
                + done
                + "/"
                + all
                + "] "
                + step.name()
                + "  "
                + (wrong == null
                    ? seconds
                    : session.pick("실패: ", "failed: ") + session.said(wrong)));
      }
    }
    return failed;
  }
}
