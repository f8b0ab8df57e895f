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
 * {@code -Dtalkbench.flips=1000} make them many.
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
