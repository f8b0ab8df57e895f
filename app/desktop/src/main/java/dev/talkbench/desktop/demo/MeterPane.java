package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.desktop.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * The figures a run ended with: single ones as meters, families (one value a mode) as a small
 * table.
 */
final class MeterPane extends VBox {
  private final Messages messages;
  private final MetricFormat format;

  MeterPane(Scenario scenario, Event.Result result, Messages messages) {
    this.messages = messages;
    this.format = new MetricFormat(messages);
    getStyleClass().add("demo-meters");
    var single = new FlowPane();
    single.getStyleClass().add("meter-row");
    var families = new ArrayList<Metric>();
    for (Metric metric : scenario.metrics()) {
      if (metric.name().endsWith(".*")) {
        families.add(metric);
        continue;
      }
      Object value = result.metrics().get(metric.name());
      if (value != null && metric.headline() && !metric.name().equals(DemoCardView.LAYOUT)) {
        single.getChildren().add(meter(metric, metric.label().in(messages.lang()), value));
      }
    }
    if (!single.getChildren().isEmpty()) {
      getChildren().add(single);
    }
    Node table = table(families, result.metrics());
    if (table != null) {
      getChildren().add(table);
    }
  }

  private Node meter(Metric metric, String name, Object value) {
    var label = new Label(name);
    label.getStyleClass().add("meter-name");
    var figure = new Label(format.text(value, metric.unit()));
    figure
        .getStyleClass()
        .addAll("meter-value", "meter-" + metric.badge().name().toLowerCase(java.util.Locale.ROOT));
    figure.setTooltip(
        new Tooltip(
            value
                + " · "
                + messages.get(
                    metric.badge() == Metric.Badge.SIMULATED
                        ? "demo.simulated"
                        : "demo.measured")));
    var both = new VBox(label, figure);
    both.setMinWidth(USE_PREF_SIZE);
    both.setAccessibleText(name + " " + figure.getText());
    return both;
  }

  private @org.jspecify.annotations.Nullable Node table(
      List<Metric> families, Map<String, Object> metrics) {
    var rows = new LinkedHashSet<String>();
    var columns = new LinkedHashMap<String, Metric>();
    for (Metric family : families) {
      String prefix = family.name().substring(0, family.name().length() - 1);
      for (String name : metrics.keySet()) {
        if (name.startsWith(prefix)) {
          rows.add(name.substring(prefix.length()));
          columns.put(prefix, family);
        }
      }
    }
    if (rows.isEmpty()) {
      return null;
    }
    var grid = new GridPane();
    grid.getStyleClass().add("metric-table");
    int column = 1;
    for (Metric family : columns.values()) {
      var head = new Label(family.label().in(messages.lang()));
      head.getStyleClass().add("meter-name");
      GridPane.setHalignment(head, HPos.RIGHT);
      grid.add(head, column++, 0);
    }
    int row = 1;
    for (String name : rows) {
      var head = new Label(name);
      head.getStyleClass().add("metric-row-name");
      grid.add(head, 0, row);
      column = 1;
      for (Map.Entry<String, Metric> entry : columns.entrySet()) {
        Object value = metrics.get(entry.getKey() + name);
        var cell = new Label(value == null ? "—" : format.text(value, entry.getValue().unit()));
        cell.getStyleClass()
            .addAll(
                "metric-cell",
                "meter-" + entry.getValue().badge().name().toLowerCase(java.util.Locale.ROOT));
        GridPane.setHalignment(cell, HPos.RIGHT);
        grid.add(cell, column++, row);
      }
      row++;
    }
    return grid;
  }
}
