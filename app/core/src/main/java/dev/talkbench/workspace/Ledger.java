package dev.talkbench.workspace;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Expectation;
import dev.talkbench.claims.Judgement;
import dev.talkbench.claims.Range;
import dev.talkbench.claims.Verdict;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.Run;
import dev.talkbench.store.UserStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of claims on this machine, from the runs that are kept. Only runs with the settings
 * that the claim speaks of decide it: a reader who moves a slider asks another question.
 */
public final class Ledger {
  /** The word that a metric has on a machine that cannot measure it. */
  public static final String NOT_HERE = "not applicable here";

  private static final int JUDGED = 50;
  private static final int LOOKED_AT = 1_000;
  private static final String ENGINE = "engine";

  /** Badge of a figure that a model computed: it says nothing of this machine. */
  private static final String SIMULATED = "simulated";

  private final Source source;
  private final Bench bench;

  /** What can measure claims here. */
  public interface Bench {
    /** The engine that the demo of that id has now, as runs keep it; empty for an unknown demo. */
    String engine(String demo);

    /**
     * All parameters that runs have which decide {@code claim}, as runs keep them; empty when there
     * is no such scenario.
     */
    Optional<Map<String, Object>> settings(Claim claim);
  }

  /** Where the runs and the wording of measured claims are kept. */
  public interface Source {
    /**
     * Runs of a demo, newest first, without their stream.
     *
     * @param scenario or null for all of the demo's
     */
    List<Run> runs(@Nullable String demo, @Nullable String scenario, int limit);

    /** How the claim of that key was worded when it was measured. */
    Optional<String> wording(String key);

    /** Keeps how the claim of that key is worded now. */
    void keepWording(String key, String wording);
  }

  /** A ledger over {@code source}. */
  public Ledger(Source source, Bench bench) {
    this.source = source;
    this.bench = bench;
  }

  /** A ledger over {@code store}; reads it with every question. */
  public Ledger(UserStore store, Bench bench) {
    this(
        new Source() {
          @Override
          public List<Run> runs(@Nullable String demo, @Nullable String scenario, int limit) {
            return store.runs(demo, scenario, limit);
          }

          @Override
          public Optional<String> wording(String key) {
            return store.claimWording(key);
          }

          @Override
          public void keepWording(String key, String wording) {
            store.setClaimWording(key, wording, Instant.now());
          }
        },
        bench);
  }

  /**
   * Where a claim stands.
   *
   * @param latest the metric in the newest run, or null when there is none
   * @param unit of the metric, or empty
   * @param runs how many runs were judged together
   * @param parameters settings of these runs
   * @param reason one line of English
   * @param interval 95 % interval of the mean, or null for what is exact or undecided
   */
  public record Standing(
      Verdict verdict,
      @Nullable Object latest,
      String unit,
      int runs,
      Map<String, Object> parameters,
      String reason,
      @Nullable Range interval) {
    private Standing(Verdict verdict, String reason) {
      this(verdict, null, "", 0, Map.of(), reason, null);
    }

    private Standing stale(String why) {
      return new Standing(Verdict.STALE, latest, unit, runs, parameters, why, interval);
    }
  }

  /**
   * Where a claim of {@code note} stands. One whose words, demo or expectation have changed since
   * it was measured is stale until it is measured again. As slow as the source.
   */
  public Standing of(NoteId note, Claim claim) {
    Standing standing = of(claim);
    boolean measured = standing.runs() > 0 && standing.verdict() != Verdict.STALE;
    boolean changed =
        measured
            && source
                .wording(key(note, claim))
                .filter(wording -> !wording.equals(wording(claim)))
                .isPresent();
    return changed ? standing.stale("the claim has changed since it was measured") : standing;
  }

  /** Keeps how {@code claim} is worded: it has just been measured. */
  public void measured(NoteId note, Claim claim) {
    source.keepWording(key(note, claim), wording(claim));
  }

  private static String key(NoteId note, Claim claim) {
    return note + "#" + claim.id();
  }

  private static String wording(Claim claim) {
    var parts = new ArrayList<String>();
    parts.add(String.valueOf(claim.demo()));
    parts.add(String.valueOf(claim.scenario()));
    parts.add(String.valueOf(claim.metric()));
    parts.add(String.valueOf(claim.expectation()));
    new TreeMap<>(claim.settings()).forEach((name, value) -> parts.add(name + "=" + value));
    parts.add(claim.text());
    return String.join("\n", parts);
  }

  /** Whether {@code run} is one that tells whether {@code claim} holds here. */
  public boolean decides(Run run, Claim claim) {
    return claim.isMeasurable()
        && run.here()
        && run.demo().equals(claim.demo())
        && (claim.scenario() == null || run.scenario().equals(claim.scenario()))
        && decides(run, bench.settings(claim), String.valueOf(claim.metric()));
  }

  private static boolean decides(Run run, Optional<Map<String, Object>> settings, String metric) {
    return run.outcome() == Run.Outcome.FINISHED
        && run.metrics().containsKey(metric)
        && !SIMULATED.equals(run.badges().get(metric))
        && settings.filter(run::hasParameters).isPresent();
  }

  /** The standing of {@code claim} by the runs alone; as slow as the source. */
  public Standing of(Claim claim) {
    String metric = claim.metric();
    var expectation = claim.expectation();
    if (!claim.isMeasurable() || metric == null || expectation == null) {
      return new Standing(Verdict.QUOTED, "names no demo");
    }
    Optional<Map<String, Object>> settings = bench.settings(claim);
    List<Run> finished =
        source.runs(claim.demo(), claim.scenario(), LOOKED_AT).stream()
            .filter(Run::here)
            .filter(run -> decides(run, settings, metric))
            .limit(JUDGED)
            .toList();
    if (finished.isEmpty()) {
      return new Standing(Verdict.NEVER_RUN, "never measured");
    }
    String engine = bench.engine(String.valueOf(claim.demo()));
    List<Run> present =
        finished.stream().filter(run -> engine.equals(run.environment().get(ENGINE))).toList();
    if (!present.isEmpty()) {
      return judge(metric, expectation, present);
    }
    return judge(metric, expectation, finished).stale("the demo has changed since it was measured");
  }

  private static Standing judge(String metric, Expectation expectation, List<Run> finished) {
    Run newest = finished.getFirst();
    Object latest = newest.metrics().get(metric);
    String unit = newest.units().getOrDefault(metric, "");
    if (NOT_HERE.equals(latest)) {
      Object why = newest.metrics().getOrDefault("reason", NOT_HERE);
      return new Standing(
          Verdict.NOT_APPLICABLE, latest, unit, 1, newest.parameters(), why.toString(), null);
    }
    var values = new ArrayList<Object>();
    var told = new HashSet<List<Object>>();
    for (Run run : finished) {
      Object value = run.metrics().get(metric);
      // The same seed with the same figure is the same run once more, and no further evidence.
      if (value != null && told.add(List.of(run.seed(), value))) {
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
        judgement.reason(),
        judgement.interval());
  }
}
