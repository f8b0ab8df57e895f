package dev.talkbench.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Expectation;
import dev.talkbench.claims.Verdict;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.Run;
import dev.talkbench.store.SqliteUserStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which runs decide a claim. */
class LedgerTest {
  private static final NoteId NOTE = new NoteId("pack", "note");

  private final Path folder;

  LedgerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Claim claim(String text) {
    return claim(text, Map.of());
  }

  private static Claim claim(String text, Map<String, String> settings) {
    return new Claim(
        "c",
        text,
        "loan",
        "time-travel",
        "violations",
        Expectation.parse("=0"),
        "talk",
        null,
        settings);
  }

  /** A demo with one parameter, a year by standard. */
  private record Bench(String engine) implements Ledger.Bench {
    @Override
    public String engine(String demo) {
      return engine;
    }

    @Override
    public Optional<Map<String, Object>> settings(Claim claim) {
      return Optional.of(
          Map.of("years", Double.valueOf(claim.settings().getOrDefault("years", "1"))));
    }
  }

  private static void add(
      SqliteUserStore store, int runs, String engine, int violations, @Nullable String origin) {
    long seed = store.runs(null, null, 1_000).size();
    for (int i = 0; i < runs; i++) {
      add(store, seed + i, engine, violations, origin, 1, "measured");
    }
  }

  private static void add(
      SqliteUserStore store,
      long seed,
      String engine,
      int violations,
      @Nullable String origin,
      int years,
      String badge) {
    store.addRun(
        new Run(
            0,
            "loan",
            "time-travel",
            seed,
            Instant.EPOCH,
            1,
            Run.Outcome.FINISHED,
            Map.of("years", years),
            Map.of("violations", violations),
            Map.of("violations", "count"),
            Map.of("violations", badge),
            Map.of("engine", engine),
            null,
            "",
            origin));
  }

  @Test
  void onlyRunsOfThisMachineAndThisEngineDecide() {
    try (var store = SqliteUserStore.open(folder.resolve("user.db"), folder)) {
      var ledger = new Ledger(store, new Bench("loan-2"));
      assertEquals(Verdict.NEVER_RUN, ledger.of(NOTE, claim("a")).verdict());
      add(store, 5, "loan-2", 7, "elsewhere");
      assertEquals(Verdict.NEVER_RUN, ledger.of(NOTE, claim("a")).verdict());
      add(store, 5, "loan-1", 7, null);
      assertEquals(Verdict.STALE, ledger.of(NOTE, claim("a")).verdict());
      add(store, 4, "loan-2", 0, null);
      assertEquals(Verdict.INCONCLUSIVE, ledger.of(NOTE, claim("a")).verdict());
      add(store, 1, "loan-2", 0, null);
      assertEquals(Verdict.REPRODUCED, ledger.of(NOTE, claim("a")).verdict());
      assertEquals(5, ledger.of(NOTE, claim("a")).runs());
    }
  }

  @Test
  void theSameSeedWithTheSameFigureIsNoFurtherEvidence() {
    try (var store = SqliteUserStore.open(folder.resolve("user.db"), folder)) {
      var ledger = new Ledger(store, new Bench("loan-1"));
      add(store, 4, "loan-1", 0, null);
      add(store, 3, "loan-1", 0, null, 1, "measured"); // a seed that there is
      assertEquals(Verdict.INCONCLUSIVE, ledger.of(NOTE, claim("a")).verdict());
      assertEquals(4, ledger.of(NOTE, claim("a")).runs());
    }
  }

  @Test
  void whatAModelComputedDecidesNothing() {
    try (var store = SqliteUserStore.open(folder.resolve("user.db"), folder)) {
      var ledger = new Ledger(store, new Bench("loan-1"));
      for (int seed = 1; seed <= 5; seed++) {
        add(store, seed, "loan-1", 0, null, 1, "simulated");
      }
      assertEquals(Verdict.NEVER_RUN, ledger.of(NOTE, claim("a")).verdict());
    }
  }

  @Test
  void aRunWithOtherSettingsDecidesNothing() {
    try (var store = SqliteUserStore.open(folder.resolve("user.db"), folder)) {
      var ledger = new Ledger(store, new Bench("loan-1"));
      Claim twoYears = claim("a", Map.of("years", "2"));
      for (int seed = 1; seed <= 5; seed++) {
        add(store, seed, "loan-1", 7, null, 2, "measured");
      }
      assertEquals(Verdict.NEVER_RUN, ledger.of(NOTE, claim("a")).verdict());
      assertEquals(Verdict.DIFFERENT, ledger.of(NOTE, twoYears).verdict());
      add(store, 5, "loan-1", 0, null);
      add(store, 99, "loan-1", 7, null, 30, "measured");
      assertEquals(Verdict.REPRODUCED, ledger.of(NOTE, claim("a")).verdict());
      assertEquals(5, ledger.of(NOTE, claim("a")).runs());
      assertEquals(0, ledger.of(NOTE, claim("a")).latest());
      assertEquals(Verdict.DIFFERENT, ledger.of(NOTE, twoYears).verdict());
      assertFalse(ledger.decides(store.runs("loan", null, 1).getFirst(), claim("a")));
      ledger.measured(NOTE, twoYears);
      assertEquals(
          Verdict.STALE, ledger.of(NOTE, claim("a")).verdict(), "it speaks of other settings");
    }
  }

  @Test
  void aClaimThatChangedIsStaleUntilItIsMeasuredAgain() {
    try (var store = SqliteUserStore.open(folder.resolve("user.db"), folder)) {
      var ledger = new Ledger(store, new Bench("loan-1"));
      add(store, 5, "loan-1", 0, null);
      ledger.measured(NOTE, claim("before"));
      assertEquals(Verdict.REPRODUCED, ledger.of(NOTE, claim("before")).verdict());
      assertEquals(Verdict.STALE, ledger.of(NOTE, claim("after")).verdict());
      assertEquals(
          Verdict.REPRODUCED, ledger.of(new NoteId("pack", "other"), claim("after")).verdict());
      ledger.measured(NOTE, claim("after"));
      assertEquals(Verdict.REPRODUCED, ledger.of(NOTE, claim("after")).verdict());
    }
  }
}
