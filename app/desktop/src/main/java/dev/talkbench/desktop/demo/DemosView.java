package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Times;
import dev.talkbench.store.Run;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every demo with its scenarios: what it shows, when it last ran, the way to its paragraph. */
public final class DemosView extends ScrollPane {
  private final List<Demo> demos;
  private final RunBook book;
  private final BiFunction<Demo, Scenario, List<Stamp>> verdicts;
  private final Messages messages;
  private final BiConsumer<Demo, Scenario> openNote;
  private final BiConsumer<Demo, Scenario> run;
  private final VBox body = new VBox();

  /**
   * A view of {@code demos}.
   *
   * @param verdicts what became of the claims that a scenario measures
   * @param openNote leads to the paragraph that the demo belongs to
   * @param run opens the demo beside the note and starts it
   */
  public DemosView(
      List<Demo> demos,
      RunBook book,
      Messages messages,
      BiFunction<Demo, Scenario, List<Stamp>> verdicts,
      BiConsumer<Demo, Scenario> openNote,
      BiConsumer<Demo, Scenario> run) {
    this.demos = demos;
    this.book = book;
    this.verdicts = verdicts;
    this.messages = messages;
    this.openNote = openNote;
    this.run = run;
    getStyleClass().add("page-scroll");
    setFitToWidth(true);
    setContent(body);
    body.getStyleClass().add("page-body");
    book.versionProperty().subscribe((before, now) -> refreshIfFilled());
  }

  /** Draws the rows anew if they have been drawn: claims or runs were read. */
  public void refreshIfFilled() {
    if (!body.getChildren().isEmpty()) {
      refresh();
    }
  }

  /** Draws the rows anew; called when the view is shown, so that a start does not wait for it. */
  public void refresh() {
    var title = new Label(messages.get("demos.title"));
    title.getStyleClass().add("page-title");
    var lead = new Label(messages.get("demos.lead"));
    lead.getStyleClass().add("page-lead");
    lead.setWrapText(true);
    int[] keyboard = keyboard();
    body.getChildren().setAll(title, lead);
    for (Demo demo : demos) {
      for (Scenario scenario : demo.scenarios()) {
        body.getChildren().add(row(demo, scenario));
      }
    }
    if (keyboard.length > 0) {
      var row = (HBox) rows().get(keyboard[0]);
      row.getChildren().get(keyboard[1]).requestFocus();
    }
  }

  /** The row and the place in it that have the keyboard; empty when none has. */
  private int[] keyboard() {
    List<Node> rows = rows();
    for (int i = 0; i < rows.size(); i++) {
      List<Node> inside = ((HBox) rows.get(i)).getChildren();
      for (int j = 0; j < inside.size(); j++) {
        if (getScene() != null && inside.get(j).equals(getScene().getFocusOwner())) {
          return new int[] {i, j};
        }
      }
    }
    return new int[0];
  }

  /** One for each scenario, as they are drawn now. */
  public List<Node> rows() {
    return body.getChildren().stream().filter(HBox.class::isInstance).toList();
  }

  private Node row(Demo demo, Scenario scenario) {
    String lang = messages.lang();
    var name = new Label(demo.title().in(lang) + " · " + scenario.title().in(lang));
    name.getStyleClass().add("demo-list-title");
    name.setWrapText(true);
    var shows = new Label(scenario.shows().in(lang));
    shows.getStyleClass().add("demo-list-shows");
    shows.setWrapText(true);
    shows.setMinHeight(USE_PREF_SIZE);
    var stamps = new FlowPane();
    stamps.getStyleClass().add("demo-list-stamps");
    // As high as the lines it takes, not as at the standard's 400.
    stamps.setPrefWrapLength(2000);
    stamps.getChildren().setAll(verdicts.apply(demo, scenario));
    stamps.getChildren().add(last(demo, scenario));
    var words = new VBox(6, name, shows, stamps);
    HBox.setHgrow(words, Priority.ALWAYS);
    var note = new Button(messages.get("demos.note"));
    note.setMinWidth(USE_PREF_SIZE);
    note.setAccessibleText(messages.get("demos.note") + ": " + name.getText());
    note.setOnAction(event -> openNote.accept(demo, scenario));
    var start = new Button(messages.get("demo.run"), new FontIcon(Feather.PLAY));
    start.getStyleClass().addAll("accent", "demo-action");
    start.setMinWidth(USE_PREF_SIZE);
    start.setAccessibleText(messages.get("demo.run") + ": " + name.getText());
    start.setOnAction(event -> run.accept(demo, scenario));
    var row = new HBox(words, note, start);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("demo-list-row");
    return row;
  }

  private Node last(Demo demo, Scenario scenario) {
    // What another machine measured says nothing of this one.
    List<Run> runs = book.runs(demo.id(), scenario.id()).stream().filter(Run::here).toList();
    var words = new StringBuilder();
    if (runs.isEmpty()) {
      words.append(messages.get("demos.never"));
    } else {
      Run run = runs.getFirst();
      words.append(messages.get("demos.last", Times.recent(run.started(), messages)));
      scenario.metrics().stream()
          .filter(metric -> metric.headline() && !metric.name().equals(DemoCardView.LAYOUT))
          .map(metric -> figures(demo, metric, run.metrics()))
          .filter(figures -> !figures.isEmpty())
          .limit(3)
          .forEach(figures -> words.append("  ·  ").append(figures));
    }
    var label = new Label(words.toString());
    label.getStyleClass().add("demo-list-when");
    label.setWrapText(true);
    return label;
  }

  /** A figure with its name; of a family each member, or once what all of them say. */
  private String figures(Demo demo, Metric metric, Map<String, Object> metrics) {
    var format = new MetricFormat(messages);
    String name = metric.label().in(messages.lang());
    if (!metric.name().endsWith(".*")) {
      Object value = metrics.get(metric.name());
      return value == null ? "" : name + " " + format.text(value, metric.unit());
    }
    String prefix = MeterPane.prefix(metric);
    var members = new LinkedHashMap<String, String>();
    metrics.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            members.put(
                demo.member(key.substring(prefix.length())).in(messages.lang()),
                format.text(value, metric.unit()));
          }
        });
    if (members.isEmpty()) {
      return "";
    }
    return name
        + ": "
        + (new HashSet<>(members.values()).size() == 1
            ? members.values().iterator().next()
            : members.entrySet().stream()
                .map(member -> member.getKey() + " " + member.getValue())
                .collect(Collectors.joining(", ")));
  }
}
