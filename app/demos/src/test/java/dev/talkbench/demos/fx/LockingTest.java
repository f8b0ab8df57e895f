package dev.talkbench.demos.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.RecordingRun;
import dev.talkbench.demos.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each mode promises, on a real database with a real race. */
class LockingTest {
  private static final List<String> SAFE =
      List.of("optimistic", "pessimistic", "lease-fencing", "lease-row-lock");

  private final FxDemo demo = new FxDemo();
  private final Path scratch;

  LockingTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  private Result run(String name, Map<String, String> given, long seed) throws Exception {
    var scenario = demo.scenarios().getFirst();
    return demo.run(
        scenario,
        new RecordingRun(scenario, given, seed, Files.createDirectory(scratch.resolve(name))));
  }

  private static long number(Result result, String metric) {
    return result.metrics().get(metric) instanceof Number n ? n.longValue() : -1;
  }

  @Test
  void standardRunLosesWhereItMustAndNowhereElse() throws Exception {
    long start = System.nanoTime();
    Result result = run("standard", Map.of(), 1);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertTrue(number(result, "lost_updates.none") > 0);
    assertTrue(number(result, "lost_updates.lease") > 0);
    assertTrue(number(result, "ledger_sum.none") != 0);
    for (String mode : SAFE) {
      assertEquals(0, number(result, "lost_updates." + mode), mode);
      assertEquals(0, number(result, "ledger_sum." + mode), mode);
    }
    assertTrue(seconds < 20, () -> seconds + " s");
  }

  @Test
  void shortRunsKeepTheSamePromises() throws Exception {
    for (int seed = 2; seed < 5; seed++) {
      Result result = run("short" + seed, Map.of("exchanges", "120"), seed);
      assertTrue(number(result, "lost_updates.none") > 0, "seed " + seed);
      assertTrue(number(result, "lost_updates.lease") > 0, "seed " + seed);
      for (String mode : SAFE) {
        assertEquals(0, number(result, "lost_updates." + mode), mode);
      }
    }
  }

  @Test
  void locksTakenAsTheMoneyMovesDeadlockAndSortedOnesDoNot() throws Exception {
    Map<String, String> given = Map.of("pause", "0", "exchanges", "600", "order", "as-moved");
    Result crossed = run("crossed", given, 1);
    assertTrue(number(crossed, "deadlocks.pessimistic") > 0);
    assertEquals(0, number(crossed, "lost_updates.pessimistic"));
    Result sorted = run("sorted", Map.of("pause", "0", "exchanges", "600"), 1);
    assertEquals(0, number(sorted, "deadlocks.pessimistic"));
  }

  @Test
  void sameSeedSameExchanges() throws Exception {
    Result first = run("first", Map.of("exchanges", "300", "pause", "0"), 7);
    Result second = run("second", Map.of("exchanges", "300", "pause", "0"), 7);
    for (String metric : List.of("exchanges", "duplicates", "ledger_sum.pessimistic")) {
      assertEquals(first.metrics().get(metric), second.metrics().get(metric), metric);
    }
    assertTrue(number(first, "duplicates") > 0);
    assertEquals(300, number(first, "exchanges"));
  }
}
