package dev.talkbench.cli;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.runner.DemoCatalog;
import java.util.stream.Collectors;

/** Finds demos and scenarios by the names a person typed, and says what there is otherwise. */
final class DemoNames {
  private DemoNames() {}

  static Demo demo(DemoCatalog catalog, String id, Session session) {
    return catalog
        .find(id)
        .orElseThrow(
            () ->
                new CliException(
                    session.pick("그런 데모가 없습니다: ", "no such demo: ")
                        + id
                        + session.pick(" (있는 것: ", " (there are: ")
                        + catalog.demos().stream().map(Demo::id).collect(Collectors.joining(", "))
                        + ")"));
  }

  /** The scenario named {@code id}; the first when {@code id} is empty. */
  static Scenario scenario(Demo demo, String id, Session session) {
    if (id.isEmpty()) {
      return demo.scenarios().getFirst();
    }
    return demo.scenarios().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new CliException(
                    session.pick(
                            "데모 '" + demo.id() + "'에 없는 시나리오입니다: ",
                            "demo '" + demo.id() + "' has no scenario: ")
                        + id
                        + session.pick(" (있는 것: ", " (there are: ")
                        + demo.scenarios().stream()
                            .map(Scenario::id)
                            .collect(Collectors.joining(", "))
                        + ")"));
  }
}
