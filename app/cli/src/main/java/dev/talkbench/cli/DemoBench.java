package dev.talkbench.cli;

import dev.talkbench.claims.Claim;
import dev.talkbench.demos.Demo;
import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.Offered;
import dev.talkbench.demos.Parameters;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.runner.Engine;
import dev.talkbench.workspace.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims are measured by the demos of this program. Any thread. */
public final class DemoBench implements Ledger.Bench {
  private final List<Demo> demos;

  /** A bench with {@code demos}. */
  public DemoBench(List<Demo> demos) {
    this.demos = List.copyOf(demos);
  }

  @Override
  public String engine(String demo) {
    return find(demo).map(Engine::of).orElse("");
  }

  @Override
  public Optional<Map<String, Object>> settings(Claim claim) {
    return scenario(claim).map(scenario -> complete(scenario, given(scenario, claim)));
  }

  private Optional<Demo> find(@Nullable String demo) {
    return demos.stream().filter(d -> d.id().equals(demo)).findFirst();
  }

  /** The scenario that {@code claim} names, or the first of its demo; empty when there is none. */
  private Optional<Scenario> scenario(Claim claim) {
    return find(claim.demo())
        .flatMap(
            demo ->
                demo.scenarios().stream()
                    .filter(s -> claim.scenario() == null || s.id().equals(claim.scenario()))
                    .findFirst());
  }

  /**
   * The settings of a claim that differ from the standard, brought within the bounds of {@code
   * scenario}; what it does not know is left out, since a note is not to be trusted.
   */
  public static Map<String, String> given(Scenario scenario, Claim claim) {
    return Offered.within(scenario, claim.settings());
  }

  private static Map<String, Object> complete(Scenario scenario, Map<String, String> given) {
    try {
      return Parameters.of(scenario, given).all();
    } catch (DemoException e) {
      throw new IllegalStateException("offered values are within bounds", e);
    }
  }
}
