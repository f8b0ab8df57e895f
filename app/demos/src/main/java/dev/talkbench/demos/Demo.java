package dev.talkbench.demos;

import java.util.List;
import java.util.Set;

/** A technique of a talk that runs. Implementations are stateless; each run is its own. */
public interface Demo {
  /** {@code [a-z0-9-]+}, as notes and the command line name it. */
  String id();

  /** What it is called. */
  Label title();

  /** At least one; the first is the standard. */
  List<Scenario> scenarios();

  /**
   * What a member of a family of figures ({@code lease} of {@code lost_updates.lease}) or an option
   * of a choice is called; as it is written where it has no other name.
   */
  default Label member(String word) {
    return new Label(word, word);
  }

  /**
   * Names of the parameters of {@code scenario} that a watcher may change while it runs: those that
   * the run reads anew with {@link Run#live}. Others are refused, for the run would go on as it was
   * and say that it did not.
   */
  default Set<String> live(Scenario scenario) {
    return Set.of();
  }

  /**
   * Runs a scenario to its end and returns its metrics. Called on a thread of its own, in a process
   * of its own.
   *
   * <p>Must end within a second once {@link Run#stopped()} is true or its thread is interrupted,
   * closing what it opened.
   *
   * @throws DemoException the run cannot go on; its message is for the reader
   * @throws InterruptedException stopped
   */
  Result run(Scenario scenario, Run run) throws Exception;
}
