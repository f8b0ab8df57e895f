package dev.talkbench.demos.smt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.talkbench.demos.RecordingRun;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.Stopping;
import dev.talkbench.demos.smt.Pinning.PinningException;
import dev.talkbench.demos.smt.Topology.Core;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pinning and measuring on the machine at hand, whatever it is. */
class KernelsTest {
  private final SmtDemo demo = new SmtDemo();
  private final Path scratch;

  KernelsTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @BeforeEach
  void onLinux() {
    assumeTrue(Files.isDirectory(Path.of(SmtDemo.SYSFS)), "needs Linux");
  }

  private RecordingRun recording(Map<String, String> given) throws Exception {
    return new RecordingRun(demo.scenarios().get(1), given, 3, scratch);
  }

  @Test
  void pinnedThreadMayRunThereOnly() throws Exception {
    var pinning = new LinuxPinning();
    NavigableSet<Integer> all = pinning.allowed();
    assertFalse(all.isEmpty());
    var seen = new TreeSet<Integer>();
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    pinning.pin(all.last());
                    seen.addAll(pinning.allowed());
                  } catch (PinningException e) {
                    throw new IllegalStateException(e);
                  }
                });
    thread.join();
    assertEquals(new TreeSet<>(List.of(all.last())), seen);
    assertEquals(all, pinning.allowed(), "this thread is as free as before");
  }

  @Test
  void refusalCarriesTheErrorNumber() throws Exception {
    var pinning = new LinuxPinning();
    var e = assertThrows(PinningException.class, () -> pinning.pin(8191));
    assertTrue(e.toString().contains("errno 22"), e.toString());
    assertThrows(PinningException.class, () -> pinning.pin(-1));
  }

  @Test
  void standardRunMeasuresWhatTheMachineHas() throws Exception {
    long start = System.nanoTime();
    var run = recording(Map.of());
    Result result = demo.run(demo.scenarios().get(1), run);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertTrue(seconds < 20, () -> seconds + " s");
    boolean smt = new Sysfs(Path.of(SmtDemo.SYSFS)).read().smt();
    for (Kernel kernel : Kernel.values()) {
      Object ratio = result.metrics().get("ratio." + kernel.word());
      if (smt) {
        assertTrue(ratio instanceof Double d && d > 0.4 && d < 2.5, kernel + " " + ratio);
      } else {
        assertEquals("not applicable here", ratio);
      }
      assertTrue(
          result.metrics().get("mops." + kernel.word()) instanceof Double d && d > 0, "" + kernel);
    }
    // A machine with SMT may still have only one core to give.
    assertTrue(smt || result.metrics().containsKey("reason"));
    assertEquals("sched_setaffinity", result.metrics().get("pinning"));
  }

  @Test
  void siblingsAreMeasuredWhereTheTopologyShowsThem() throws Exception {
    NavigableSet<Integer> allowed = new LinuxPinning().allowed();
    assumeTrue(allowed.size() > 1, "needs two processors");
    // Two processors of this machine, presented as one core: the path must work, not the figure.
    var pretended =
        new Topology(
            List.of(new Core(0, 0, List.of(allowed.first(), allowed.last()))),
            List.of(),
            "on",
            List.of());
    Result result =
        SmtDemo.kernels(
            recording(Map.of("rounds", "3", "slice", "20")), pretended, new LinuxPinning());
    assertTrue(result.metrics().get("ratio.mix") instanceof Double);
    assertEquals("not applicable here", result.metrics().get("cores.mix"));
    assertEquals("this process may use one core only", result.metrics().get("reason"));
  }

  @Test
  void whatCannotBePinnedIsNotMeasured() throws Exception {
    var refusing =
        new Pinning() {
          @Override
          public void pin(int cpu) throws PinningException {
            throw new PinningException("errno 1");
          }

          @Override
          public NavigableSet<Integer> allowed() {
            return new TreeSet<>(List.of(0, 1));
          }
        };
    Topology topology = new Sysfs(Path.of(SmtDemo.SYSFS)).read();
    Result result = SmtDemo.kernels(recording(Map.of()), topology, refusing);
    assertEquals("failed: errno 1", result.metrics().get("pinning"));
    assertEquals("threads cannot be bound to processors: errno 1", result.metrics().get("reason"));
    for (Kernel kernel : Kernel.values()) {
      assertEquals("not applicable here", result.metrics().get("ratio." + kernel.word()));
      assertEquals("not applicable here", result.metrics().get("cores." + kernel.word()));
      assertFalse(result.metrics().containsKey("mops." + kernel.word()));
    }
  }

  @Test
  void mazeIsOneWayThroughEveryCell() throws Exception {
    var maze = new Maze(1);
    assertEquals(0, maze.walk(0, Maze.CELLS), "back after all cells");
    assertTrue(maze.walk(0, Maze.CELLS / 2) != 0, "and not before");
  }

  @Test
  void medians() {
    assertEquals(2.0, KernelsRun.median(List.of(9.0, 1.0, 2.0)));
    assertEquals(1.5, KernelsRun.median(List.of(1.0, 2.0)));
  }

  @Test
  void endsWithinASecondAndLeavesNothing() throws Exception {
    Stopping.check(demo, demo.scenarios().get(1), Map.of(), 6, 4000, 21);
    Stopping.check(demo, demo.scenarios().getFirst(), Map.of(), 2, 50, 22);
  }
}
