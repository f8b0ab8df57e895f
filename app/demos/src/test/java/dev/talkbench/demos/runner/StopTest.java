package dev.talkbench.demos.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Parameters;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.protocol.Command;
import dev.talkbench.demos.protocol.CommandWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every scenario, stopped at random moments, is gone at once and leaves no thread and no file. */
class StopTest {
  private static final int TIMES = 3;
  private static final long LATEST_MILLIS = 1500;

  /** Longest that a stop may take. A machine that builds and tests at once is no quiet one. */
  private static final double SECONDS = 2;

  @Test
  void everyScenarioStops(@TempDir Path base) throws Exception {
    var random = new SplittableRandom(20240912);
    assertEquals(List.of(), failures(base, TIMES, LATEST_MILLIS, SECONDS, random));
  }

  private static List<String> failures(
      Path base, int times, long latestMillis, double most, SplittableRandom random)
      throws Exception {
    var failures = new ArrayList<String>();
    for (Demo demo : DemoCatalog.standard().demos()) {
      for (Scenario scenario : demo.scenarios()) {
        for (int i = 0; i < times; i++) {
          long moment = random.nextLong(latestMillis);
          double seconds = stopAfter(moment, demo, scenario, base);
          if (seconds > most) {
            failures.add(demo.id() + " " + scenario.id() + " after " + moment + ": " + seconds);
          }
        }
      }
    }
    return failures;
  }

  /** Seconds from stop to outcome. */
  private static double stopAfter(long millis, Demo demo, Scenario scenario, Path base)
      throws Exception {
    var commands = new PipedInputStream();
    try (var parent = new PipedOutputStream(commands)) {
      var request =
          new RunRequest(
              demo, scenario, Parameters.of(scenario, Map.of()), 1, RunRequest.Input.PARENT, false);
      var runner = new DemoRunner(base, InstantSource.system());
      var task = new FutureTask<>(() -> runner.run(request, commands, event -> {}));
      Thread.ofPlatform().start(task);
      Thread.sleep(millis); // the random moment
      new CommandWriter(parent).write(new Command.Stop());
      long stopped = System.nanoTime();
      Outcome outcome = task.get(30, TimeUnit.SECONDS);
      double seconds = (System.nanoTime() - stopped) / 1e9;
      assertTrue(outcome.ending() != Outcome.Ending.FAILED, outcome.error());
      assertNull(outcome.error());
      try (Stream<Path> files = Files.list(base)) {
        assertEquals(
            List.of("sweep.lock"), files.map(f -> f.getFileName().toString()).sorted().toList());
      }
      return seconds;
    }
  }

  /** The long way: fifty times each, within a second, at any moment of a run; what fails. */
  public static void main(String[] args) throws Exception {
    Path base = Files.createTempDirectory("talkbench-stop");
    List<String> failures = failures(base, 50, 8000, 1, new SplittableRandom());
    System.out.println(failures.isEmpty() ? "all stopped" : String.join("\n", failures));
  }
}
