package dev.talkbench.desktop.shell;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.text.Messages;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;

/** From a demo to the paragraph it belongs to, and running it there. */
final class DemoPlaces {
  /** How far above a card the note opens. */
  private static final double ABOVE = -40;

  private final PackPlaces places;
  private final DemoDesk demos;
  private final Executor background;
  private final Messages messages;
  private final StatusBar status;
  private final BiConsumer<PackPlaces.Place, Landing> open;

  /** {@code open} shows a note at a place and gives the reader the focus. */
  DemoPlaces(
      PackPlaces places,
      DemoDesk demos,
      Executor background,
      Messages messages,
      StatusBar status,
      BiConsumer<PackPlaces.Place, Landing> open) {
    this.places = places;
    this.demos = demos;
    this.background = background;
    this.messages = messages;
    this.status = status;
    this.open = open;
  }

  /** Opens the note at the card of a scenario. */
  void show(Demo demo, Scenario scenario) {
    at(demo, scenario, place -> {});
  }

  /** Opens the note there and runs the demo beside it; the reader's one explicit click was made. */
  void run(Demo demo, Scenario scenario) {
    at(
        demo,
        scenario,
        place -> demos.besideFor(place.note(), demo, scenario.id()).ifPresent(demos::run));
  }

  /** One action for each scenario of each demo. */
  void offer(Actions actions) {
    actions.in(Action.Group.DEMO);
    for (Demo demo : demos.demos()) {
      for (Scenario scenario : demo.scenarios()) {
        actions.addToPalette(
            "demo.scenario",
            scenario.title().in(messages.lang()),
            scenario.title().en(),
            () -> run(demo, scenario));
      }
    }
  }

  private void at(Demo demo, Scenario scenario, Consumer<PackPlaces.Place> then) {
    background.execute(
        () -> {
          try {
            Optional<PackPlaces.Place> found =
                places.demo(demo.id(), scenario.id(), messages.lang());
            Platform.runLater(
                () ->
                    found.ifPresent(
                        place -> {
                          open.accept(place, new Landing.At(place.offset(), ABOVE));
                          then.accept(place);
                        }));
          } catch (IOException e) {
            status.failed(e);
          }
        });
  }
}
