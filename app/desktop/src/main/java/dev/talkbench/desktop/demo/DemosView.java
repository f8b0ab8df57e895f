package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Times;
import dev.talkbench.store.Run;
import dev.talkbench.store.UserStore;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every demo with its scenarios: what it shows, when it last ran, the way to its paragraph. */
public final class DemosView extends ScrollPane {
  private final List<Demo> demos;
  private final UserStore store;
  private final Executor background;
  private final Messages messages;
  private final BiConsumer<Demo, Scenario> openNote;
  private final BiConsumer<Demo, Scenario> run;
  private final VBox body = new VBox();

  /**
   * A view of {@code demos}.
   *
   * @param background reads the store
   * @param openNote leads to the paragraph that the demo belongs to
   * @param run opens the demo beside the note and starts it
   */
  public DemosView(
      List<Demo> demos,
      UserStore store,
      Executor background,
      Messages messages,
      BiConsumer<Demo, Scenario> openNote,
      BiConsumer<Demo, Scenario> run) {
    this.demos = demos;
    this.store = store;
    this.background = background;
    this.messages = messages;
    this.openNote = openNote;
    this.run = run;
    getStyleClass().add("page-scroll");
    setFitToWidth(true);
    setContent(body);
    body.getStyleClass().add("page-body");
  }

  /**
   * Reads the last runs again; called when the view is shown, so that a start does not wait for it.
   */
  public void refresh() {
    var title = new Label(messages.get("demos.title"));
    title.getStyleClass().add("page-title");
    var lead = new Label(messages.get("demos.lead"));
    lead.getStyleClass().add("page-lead");
    lead.setWrapText(true);
    body.getChildren().setAll(title, lead);
    for (Demo demo : demos) {
      for (Scenario scenario : demo.scenarios()) {
        body.getChildren().add(row(demo, scenario));
      }
    }
  }

  private Node row(Demo demo, Scenario scenario) {
    var name =
        new Label(demo.title().in(messages.lang()) + " · " + scenario.title().in(messages.lang()));
    name.getStyleClass().add("demo-list-title");
    var shows = new Label(scenario.shows().in(messages.lang()));
    shows.getStyleClass().add("demo-list-shows");
    shows.setWrapText(true);
    var words = new VBox(4, name, shows, last(demo, scenario));
    HBox.setHgrow(words, Priority.ALWAYS);
    var note = new Button(messages.get("demos.note"));
    note.setMinWidth(USE_PREF_SIZE);
    note.setOnAction(event -> openNote.accept(demo, scenario));
    var start = new Button(messages.get("demo.run"));
    start.getStyleClass().add("accent");
    start.setMinWidth(USE_PREF_SIZE);
    start.setAccessibleText(messages.get("demo.run") + ": " + name.getText());
    start.setOnAction(event -> run.accept(demo, scenario));
    var row = new HBox(words, note, start);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("demo-list-row");
    return row;
  }

  private Node last(Demo demo, Scenario scenario) {
    var label = new Label();
    label.getStyleClass().add("demo-list-when");
    background.execute(
        () -> {
          List<Run> runs = store.runs(demo.id(), scenario.id(), 1);
          Platform.runLater(() -> label.setText(last(scenario, runs)));
        });
    return label;
  }

  private String last(Scenario scenario, List<Run> runs) {
    if (runs.isEmpty()) {
      return messages.get("demos.never");
    }
    Run run = runs.getFirst();
    var words =
        new StringBuilder(messages.get("demos.last", Times.recent(run.started(), messages)));
    var format = new MetricFormat(messages);
    scenario.metrics().stream()
        .filter(metric -> metric.headline() && run.metrics().containsKey(metric.name()))
        .limit(3)
        .forEach(
            metric ->
                words
                    .append("  ·  ")
                    .append(metric.label().in(messages.lang()))
                    .append(' ')
                    .append(
                        format.text(
                            java.util.Objects.requireNonNull(run.metrics().get(metric.name())),
                            metric.unit())));
    return words.toString();
  }
}
