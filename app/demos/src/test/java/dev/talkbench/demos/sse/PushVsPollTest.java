package dev.talkbench.demos.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.RecordingRun;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.Stopping;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison, on real sockets. */
class PushVsPollTest {
  private final SseDemo demo = new SseDemo();
  private final Path scratch;

  PushVsPollTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  private Result run(Map<String, String> given, long seed) throws Exception {
    var scenario = demo.scenarios().getFirst();
    return demo.run(scenario, new RecordingRun(scenario, given, seed, scratch));
  }

  private static double number(Result result, String metric) {
    return result.metrics().get(metric) instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  @Test
  void standardRunAgreesWithTheModel() throws Exception {
    long start = System.nanoTime();
    Result result = run(Map.of(), 1);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertTrue(seconds < 20, () -> seconds + " s");
    assertEquals(0.7, number(result, "model_saving"), 1e-9);
    assertEquals(0.7, number(result, "request_saving"), 0.1);
    assertTrue(number(result, "staleness_p50_ms.push") < 200, "push is there at once");
    assertEquals(1500, number(result, "staleness_p50_ms.poll"), 500, "half the interval");
  }

  @Test
  void busyUsersMakePushTheDearerWay() throws Exception {
    Result result =
        run(Map.of("users", "20", "events", "2", "poll-interval", "1", "seconds", "4"), 2);
    assertEquals(-1.0, number(result, "model_saving"), 1e-9);
    assertTrue(number(result, "request_saving") < -0.3);
  }

  @Test
  void sameSeedSameChanges() throws Exception {
    Map<String, String> given = Map.of("users", "10", "poll-interval", "0.5", "seconds", "2");
    assertEquals(run(given, 9).metrics().get("changes"), run(given, 9).metrics().get("changes"));
  }

  @Test
  void endsWithinASecondAndLeavesNothing() throws Exception {
    Stopping.check(demo, demo.scenarios().getFirst(), Map.of(), 6, 3000, 5);
  }
}
