package dev.talkbench.demos.runner;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.fx.FxDemo;
import dev.talkbench.demos.loan.LoanDemo;
import dev.talkbench.demos.replay.ReplayDemo;
import dev.talkbench.demos.smt.SmtDemo;
import dev.talkbench.demos.sse.SseDemo;
import java.util.List;
import java.util.Optional;

/**
 * All demos, in the order they are shown.
 *
 * @param demos with distinct ids
 */
public record DemoCatalog(List<Demo> demos) {
  /** The ones that ship. */
  public static DemoCatalog standard() {
    return new DemoCatalog(
        List.of(new ReplayDemo(), new LoanDemo(), new FxDemo(), new SmtDemo(), new SseDemo()));
  }

  /** The demo of that id. */
  public Optional<Demo> find(String id) {
    return demos.stream().filter(d -> d.id().equals(id)).findFirst();
  }
}
