package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Times;
import dev.talkbench.store.Run;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Foot of a card: the figures and where they come from, or in one sentence why there are none. */
final class CardFoot extends VBox {
  private final DemoSession session;
  private final Messages messages;

  CardFoot(DemoSession session, Messages messages) {
    this.session = session;
    this.messages = messages;
    getStyleClass().add("demo-foot");
  }

  /** Draws where the run is. */
  void show(DemoSession.State state) {
    getChildren().setAll(node(state));
  }

  private Node node(DemoSession.State state) {
    return switch (state) {
      case DemoSession.State.Idle i -> line(messages.get("demo.idle"), "demo-hint");
      case DemoSession.State.Running r -> line(messages.get("demo.measuring"), "demo-hint");
      case DemoSession.State.Stopping s -> line(messages.get("demo.stopping"), "demo-hint");
      case DemoSession.State.Stopped s -> line(messages.get("demo.stopped"), "demo-hint");
      case DemoSession.State.Failed f -> {
        var head = line(messages.get("demo.failed"), "demo-failed");
        yield new VBox(4, head, line(f.message(), "demo-hint"));
      }
      case DemoSession.State.Finished f -> finished(f);
    };
  }

  private Node finished(DemoSession.State.Finished state) {
    Scenario scenario = session.scenarioProperty().get();
    var meters = new MeterPane(session.demo(), scenario, state.result(), messages);
    HBox.setHgrow(meters, Priority.ALWAYS);
    var stamps = new VBox(4);
    stamps.setAlignment(Pos.TOP_RIGHT);
    if (scenario.metrics().stream().anyMatch(m -> m.badge() == Metric.Badge.SIMULATED)) {
      stamps.getChildren().add(new Stamp(messages.get("demo.simulated"), Stamp.Kind.SIMULATED));
    }
    String origin = state.origin();
    stamps
        .getChildren()
        .add(
            origin == null
                ? new Stamp(messages.get("demo.measured"), Stamp.Kind.MEASURED)
                : new Stamp(messages.get("demo.elsewhere"), Stamp.Kind.UNSURE));
    String when =
        messages.get(
            "demo.provenance", Long.toString(state.seed()), Times.recent(state.at(), messages));
    if (origin != null) {
      when += " · " + origin;
    }
    stamps.getChildren().add(line(when, "demo-provenance"));
    stamps.setMinWidth(USE_PREF_SIZE);
    Node figures = new HBox(16, meters, stamps);
    if (scenario.metrics().stream().anyMatch(m -> m.name().endsWith(".*"))) {
      // A table needs the whole width, above all beside the note.
      var line = new HBox(8);
      line.getChildren().setAll(List.copyOf(stamps.getChildren()));
      line.setAlignment(Pos.CENTER_RIGHT);
      figures = new VBox(8, line, meters);
    }
    String settings =
        SettingsWords.of(
            session.demo(), scenario, state.parameters(), session.settings(), messages);
    if (!settings.isEmpty()) {
      Node words = line(messages.get("demo.settings", settings), "demo-hint");
      figures = new VBox(10, figures, words);
    }
    Run other = session.comparedProperty().get();
    return other == null
        ? figures
        : new VBox(
            16,
            figures,
            new CompareTable(
                session.demo(),
                scenario,
                state,
                other,
                messages,
                () -> session.comparedProperty().set(null)));
  }

  private static Label line(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    return label;
  }
}
