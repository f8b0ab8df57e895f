package dev.talkbench.demos.fx;

import dev.talkbench.demos.Stopping;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run ends within a second of being told to, whenever that is. */
class StoppingTest {
  @Test
  void endsWithinASecondAndLeavesNothing() throws Exception {
    var demo = new FxDemo();
    Stopping.check(demo, demo.scenarios().getFirst(), Map.of(), 6, 4000, 11);
  }
}
