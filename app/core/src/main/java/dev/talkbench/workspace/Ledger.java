package dev.talkbench.workspace;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Expectation;
import dev.talkbench.claims.Judgement;
import dev.talkbench.claims.Verdict;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.Run;
import dev.talkbench.store.UserStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What became of claims on this machine, from the runs that are kept. Only runs with the settings
 * of the newest one are judged together: figures of different settings are no sample.
 */
public final class Ledger {
  /** The word that a metric has on a machine that cannot measure it. */
  public static final String NOT_HERE = "not applicable here";

  private static final int JUDGED = 50;
  private static final int LOOKED_AT = 1_000;
  private static final String ENGINE = "engine";

  private final UserStore store;
  private final UnaryOperator<String> engines;

  /**
   * A ledger over the runs of {@code store}.
   *
   * @param engines names the engine that a demo of that id has now, as runs keep it; empty when
   *     there is no such demo
   */
  public Ledger(UserStore store, UnaryOperator<String> engines) {
    this.store = store;
    this.engines = engines;
  }

  /**
   * Where a claim stands.
   *
   * @param latest the metric in the newest run, or null when there is none
   * @param unit of the metric, or empty
   * @param runs how many runs were judged together
   * @param parameters settings of these runs
   * @param reason one line of English
   */
  public record Standing(
      Verdict verdict,
      @Nullable Object latest,
      String unit,
      int runs,
      Map<String, Object> parameters,
      String reason) {
    private Standing stale(String why) {
      return new Standing(Verdict.STALE, latest, unit, runs, parameters, why);
    }
  }

  /**
   * Where a claim of {@code note} stands. One whose words, demo or expectation have changed since
   * it was measured is stale until it is measured again. Reads the store, so not on the thread that
   * draws unless it is quick.
   */
  public Standing of(NoteId note, Claim claim) {
    Standing standing = of(claim);
    boolean measured = standing.runs() > 0 && standing.verdict() != Verdict.STALE;
    boolean changed =
        measured
            && store
                .claimWording(key(note, claim))
                .filter(wording -> !wording.equals(wording(claim)))
                .isPresent();
    return changed ? standing.stale("the claim has changed since it was measured") : standing;
  }

  /** Keeps how {@code claim} is worded: it has just been measured. */
  public void measured(NoteId note, Claim claim) {
    store.setClaimWording(key(note, claim), wording(claim), Instant.now());
  }

  private static String key(NoteId note, Claim claim) {
    return note + "#" + claim.id();
  }

  private static String wording(Claim claim) {
    return String.join(
        "\n",
        String.valueOf(claim.demo()),
        String.valueOf(claim.scenario()),
        String.valueOf(claim.metric()),
        String.valueOf(claim.expectation()),
        claim.text());
  }

  /**
   * The standing of {@code claim} by the runs alone; reads the store, so not on the thread that
   * draws unless it is quick.
   */
  public Standing of(Claim claim) {
    String metric = claim.metric();
    var expectation = claim.expectation();
    if (!claim.isMeasurable() || metric == null || expectation == null) {
      return new Standing(Verdict.QUOTED, null, "", 0, Map.of(), "names no demo");
    }
    List<Run> runs =
        store.runs(claim.demo(), claim.scenario(), LOOKED_AT).stream()
            .filter(Run::here)
            .filter(
                run -> run.outcome() == Run.Outcome.FINISHED && run.metrics().containsKey(metric))
            .limit(JUDGED)
            .toList();
    if (runs.isEmpty()) {
      return new Standing(Verdict.NEVER_RUN, null, "", 0, Map.of(), "never measured");
    }
    String engine = engines.apply(String.valueOf(claim.demo()));
    List<Run> present =
        runs.stream().filter(run -> engine.equals(run.environment().get(ENGINE))).toList();
    if (!present.isEmpty() || engine.isEmpty()) {
      return judge(metric, expectation, engine.isEmpty() ? runs : present);
    }
    return judge(metric, expectation, runs).stale("the demo has changed since it was measured");
  }

  private static Standing judge(String metric, Expectation expectation, List<Run> runs) {
    Run newest = runs.getFirst();
    Object latest = newest.metrics().get(metric);
    String unit = newest.units().getOrDefault(metric, "");
    if (NOT_HERE.equals(latest)) {
      Object why = newest.metrics().getOrDefault("reason", NOT_HERE);
      return new Standing(
          Verdict.NOT_APPLICABLE, latest, unit, 1, newest.parameters(), why.toString());
    }
    var values = new ArrayList<Object>();
    for (Run run : runs) {
      Object value = run.metrics().get(metric);
      if (value != null && run.parameters().equals(newest.parameters())) {
        values.add(value);
      }
    }
    Judgement judgement = Judgement.of(expectation, values);
    return new Standing(
        judgement.verdict(),
        latest,
        unit,
        judgement.runs(),
        newest.parameters(),
        judgement.reason());
  }
}
