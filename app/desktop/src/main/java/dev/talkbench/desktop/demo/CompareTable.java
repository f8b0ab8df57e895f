package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Times;
import dev.talkbench.store.Run;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Two runs of a scenario side by side: their settings where they differ, then every figure. */
final class CompareTable extends VBox {
  private final Demo demo;
  private final Scenario scenario;
  private final Messages messages;
  private final MetricFormat format;

  CompareTable(
      Demo demo,
      Scenario scenario,
      DemoSession.State.Finished now,
      Run then,
      Messages messages,
      Runnable close) {
    this.demo = demo;
    this.scenario = scenario;
    this.messages = messages;
    this.format = new MetricFormat(messages);
    getStyleClass().add("demo-compare");
    var title = new Label(messages.get("demo.compare.title"));
    title.getStyleClass().add("demo-list-title");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var end = new Button(messages.get("demo.compare.end"));
    end.setOnAction(event -> close.run());
    var head = new HBox(8, title, gap, end);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, settings(now.parameters(), then.parameters()));
    var grid = new GridPane();
    grid.getStyleClass().add("metric-table");
    cell(grid, 1, 0, when(now.seed(), now.at(), now.origin()), "meter-name");
    cell(grid, 2, 0, when(then.seed(), then.started(), then.origin()), "meter-name");
    cell(grid, 3, 0, messages.get("demo.compare.difference"), "meter-name");
    int row = 1;
    for (Map.Entry<String, Object> metric : now.result().metrics().entrySet()) {
      Object other = then.metrics().get(metric.getKey());
      if (metric.getKey().equals(DemoCardView.LAYOUT)) {
        continue;
      }
      String unit = now.result().units().getOrDefault(metric.getKey(), "");
      var name = new Label(name(metric.getKey()));
      name.getStyleClass().add("metric-row-name");
      grid.add(name, 0, row);
      cell(grid, 1, row, format.text(metric.getValue(), unit), "metric-cell");
      cell(grid, 2, row, other == null ? "—" : format.text(other, unit), "metric-cell");
      cell(grid, 3, row, difference(metric.getValue(), other, unit), "metric-cell");
      row++;
    }
    getChildren().add(grid);
  }

  private String when(
      long seed, java.time.Instant at, @org.jspecify.annotations.Nullable String origin) {
    String when = messages.get("demo.provenance", Long.toString(seed), Times.recent(at, messages));
    return origin == null ? when : when + "\n" + messages.get("demo.history.elsewhere", origin);
  }

  private Label settings(Map<String, Object> now, Map<String, Object> then) {
    var names = new TreeSet<>(now.keySet());
    names.addAll(then.keySet());
    String differing =
        names.stream()
            .filter(name -> !Objects.equals(now.get(name), then.get(name)))
            .map(name -> parameter(name) + " " + now.get(name) + " ← " + then.get(name))
            .collect(Collectors.joining("  ·  "));
    var words =
        new Label(
            differing.isEmpty()
                ? messages.get("demo.compare.same")
                : messages.get("demo.compare.settings", differing));
    words.getStyleClass().add("demo-hint");
    words.setWrapText(true);
    return words;
  }

  private String parameter(String name) {
    return scenario.parameters().stream()
        .filter(p -> p.name().equals(name))
        .map(p -> p.label().in(messages.lang()))
        .findFirst()
        .orElse(name);
  }

  private String name(String metric) {
    for (Metric one : scenario.metrics()) {
      String label = one.label().in(messages.lang());
      if (one.name().equals(metric)) {
        return label;
      }
      if (one.name().endsWith(".*") && metric.startsWith(MeterPane.prefix(one))) {
        String member = metric.substring(MeterPane.prefix(one).length());
        return label + " · " + demo.member(member).in(messages.lang());
      }
    }
    return metric;
  }

  private String difference(
      Object now, @org.jspecify.annotations.Nullable Object then, String unit) {
    if (now instanceof Number a && then instanceof Number b) {
      double difference = a.doubleValue() - b.doubleValue();
      // Whole figures and those of three digits that count are equal when they are written so.
      if (format.text(a, unit).equals(format.text(b, unit))) {
        return "=";
      }
      return (difference > 0 ? "+" : "") + format.text(difference, unit);
    }
    return now.equals(then) ? "=" : "≠";
  }

  private static void cell(GridPane grid, int column, int row, String words, String style) {
    var label = new Label(words);
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setHalignment(label, HPos.RIGHT);
    grid.add(label, column, row);
  }
}
