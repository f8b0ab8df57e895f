package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Series;
import dev.talkbench.demos.protocol.Event;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The chart's twin for those who read numbers or listen to them. */
final class SampleTable extends TableView<Event.Sample> {
  SampleTable(
      List<Series> series, ObservableList<Event.Sample> samples, String timeLabel, String lang) {
    super(samples);
    getStyleClass().addAll("dense", "sample-table");
    setPrefHeight(188);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    var time = new TableColumn<Event.Sample, String>(timeLabel);
    time.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(MetricFormat.plain(row.getValue().t())));
    getColumns().add(time);
    for (Series one : series) {
      String unit = one.unit().isEmpty() ? "" : " (" + one.unit() + ")";
      var column = new TableColumn<Event.Sample, String>(one.label().in(lang) + unit);
      column.setCellValueFactory(
          row -> {
            Double value = row.getValue().series().get(one.name());
            return new ReadOnlyStringWrapper(value == null ? "" : MetricFormat.plain(value));
          });
      getColumns().add(column);
    }
  }
}
