package dev.talkbench.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few trials of each harness, with a seed that is printed. {@code -Dtalkbench.kills=100} and
 * {@code -Dtalkbench.flips=1000} make them many, {@code -Dtalkbench.opened=3000} is how many
 * milliseconds a start after a kill may take.
 */
class ReliabilityTest {
  private final Path folder;

  ReliabilityTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
    long seed = System.nanoTime();
    KillHarness.Report report =
        KillHarness.run(folder, Integer.getInteger("talkbench.kills", 3), seed);
    System.out.println("seed " + seed + " " + report);
    assertEquals(Set.of(), report.problems(), "seed " + seed);
    // Seconds of a machine that does nothing else are for a run by hand.
    long bound = Integer.getInteger("talkbench.opened", 30_000);
    assertTrue(report.opened() < bound, "seed " + seed + " " + report);
  }

  @Test
  void aChangedByteIsFoundOrChangesNothing() throws Exception {
    long seed = System.nanoTime();
    FlipHarness.Report report =
        FlipHarness.run(folder, Integer.getInteger("talkbench.flips", 30), seed);
    System.out.println("seed " + seed + " " + report);
    assertEquals(List.of(), report.problems(), "seed " + seed);
    assertTrue(report.rebuilt() > 0, report.toString());
  }
}
