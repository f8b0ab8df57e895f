package dev.talkbench.demos.runner;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Parameters;
import dev.talkbench.demos.Scenario;

/**
 * What to run and how.
 *
 * @param scenario one of the demo's
 * @param parameters of that scenario
 * @param seed of all randomness
 * @param input what the command stream is and what its end means
 * @param hold whether to keep the scratch folder and answer queries after the result, until the
 *     input ends or {@code stop} comes
 */
public record RunRequest(
    Demo demo, Scenario scenario, Parameters parameters, long seed, Input input, boolean hold) {

  /**
   * What the command stream is. Its end means stop for a parent that may have died, yet not for a
   * script or scheduler that never meant to send commands.
   */
  public enum Input {
    /** Never read (unless the run is held): a terminal, a file, {@code /dev/null}, closed. */
    IGNORED,
    /**
     * Read. Its end stops the run, but for one case: an input that has ended before the first event
     * without a single line was never going to send commands ({@code true | talkbench demo run
     * ...}), and the run goes on without.
     */
    PIPE,
    /** Read. Its end stops the run, whenever it comes. */
    PARENT
  }
}
