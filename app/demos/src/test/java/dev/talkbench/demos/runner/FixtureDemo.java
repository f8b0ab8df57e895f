package dev.talkbench.demos.runner;

import dev.talkbench.demos.Bounds;
import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Label;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Parameter;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.Run;
import dev.talkbench.demos.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A demo of which each test supplies the work. */
record FixtureDemo(Bounds bounds, Work work) implements Demo {
  static final Bounds WIDE = new Bounds(2, 64, 16, 20, 0);

  /** What the scenario does. */
  interface Work {
    Map<String, Object> run(Run run) throws Exception;
  }

  FixtureDemo(Work work) {
    this(WIDE, work);
  }

  @Override
  public String id() {
    return "fixture";
  }

  @Override
  public Label title() {
    return new Label("시험", "Fixture");
  }

  @Override
  public List<Scenario> scenarios() {
    var label = new Label("값", "Value");
    return List.of(
        new Scenario(
            "only",
            title(),
            title(),
            title(),
            label,
            List.of(
                new Parameter.Real("rate", label, "%", 0, 20, 4),
                new Parameter.Real("fixed", label, "%", 0, 20, 4),
                new Parameter.Flag("quick", label, true)),
            List.of(),
            List.of(
                new Metric("value", label, "count", Metric.Badge.MEASURED, true),
                new Metric("lost.*", label, "ratio", Metric.Badge.SIMULATED, false)),
            bounds));
  }

  @Override
  public Set<String> live(Scenario scenario) {
    return Set.of("rate");
  }

  @Override
  public Result run(Scenario scenario, Run run) throws Exception {
    return new Result(work.run(run));
  }
}
