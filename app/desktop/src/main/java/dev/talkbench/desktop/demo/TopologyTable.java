package dev.talkbench.desktop.demo;

import dev.talkbench.desktop.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The twin of {@link TopologyPicture}: a row for a core, and one for the threads switched off. */
final class TopologyTable extends TableView<TopologyTable.Row> {
  /** What stands in a row. */
  record Row(String pack, String core, String threads) {}

  /** The table of what a run told; takes what {@link TopologyPicture} takes. */
  TopologyTable(String layout, String offline, Messages messages) {
    getStyleClass().addAll("dense", "sample-table");
    setPrefHeight(188);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label(messages.get("topology.unreadable")));
    column(messages.get("topology.column.package"), Row::pack);
    column(messages.get("topology.column.core"), Row::core);
    column(messages.get("topology.column.threads"), Row::threads);
    MachineLayout.parse(layout, offline)
        .ifPresent(machine -> getItems().setAll(rows(machine, messages)));
  }

  private void column(String name, Function<Row, String> text) {
    var column = new TableColumn<Row, String>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    getColumns().add(column);
  }

  private static List<Row> rows(MachineLayout machine, Messages messages) {
    var rows = new ArrayList<Row>();
    for (MachineLayout.Pack pack : machine.packages()) {
      for (MachineLayout.Core core : pack.cores()) {
        rows.add(
            new Row(
                Integer.toString(pack.id()),
                Integer.toString(core.id()),
                TopologyPicture.joined(core.threads())));
      }
    }
    if (!machine.offline().isEmpty()) {
      String off = TopologyPicture.joined(machine.offline());
      rows.add(new Row("—", "—", off + " (" + messages.get("topology.offline") + ")"));
    }
    return rows;
  }
}
