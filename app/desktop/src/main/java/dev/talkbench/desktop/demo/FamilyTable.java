package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Metric;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.workspace.Ledger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One value a mode: a row for each mode, a column for each figure. A long one opens on demand. */
final class FamilyTable extends VBox {
  private static final int SHORT = 8;

  /** Of {@code .meter-name}. */
  private static final double HEAD_SIZE = 12.5;

  private final GridPane grid = new GridPane();

  FamilyTable(
      Demo demo,
      List<Metric> columns,
      Set<String> members,
      Map<String, Object> metrics,
      Messages messages) {
    var format = new MetricFormat(messages);
    getStyleClass().add("metric-family");
    grid.getStyleClass().add("metric-table");
    int column = 1;
    for (Metric metric : columns) {
      var head = new Label(metric.label().in(messages.lang()));
      head.getStyleClass().add("meter-name");
      head.setWrapText(true);
      head.setMinWidth(longestWord(metric.label().in(messages.lang())));
      head.setMaxWidth(116);
      head.setTextAlignment(javafx.scene.text.TextAlignment.RIGHT);
      GridPane.setHalignment(head, HPos.RIGHT);
      GridPane.setValignment(head, javafx.geometry.VPos.BOTTOM);
      grid.add(head, column++, 0);
    }
    int row = 1;
    for (String member : members) {
      var name = new Label(demo.member(member).in(messages.lang()));
      name.getStyleClass().add("metric-row-name");
      name.setMinWidth(USE_PREF_SIZE);
      grid.add(name, 0, row);
      column = 1;
      for (Metric metric : columns) {
        Object value = metrics.get(MeterPane.prefix(metric) + member);
        boolean nothing = Ledger.NOT_HERE.equals(value);
        var cell = new Label(value == null ? "—" : format.text(value, metric.unit()));
        cell.getStyleClass()
            .addAll("metric-cell", "meter-" + metric.badge().name().toLowerCase(Locale.ROOT));
        if (nothing) {
          cell.setText(messages.get("verdict.not-applicable.short"));
          cell.getStyleClass().add("metric-nothing");
        }
        cell.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(cell, HPos.RIGHT);
        grid.add(cell, column++, row);
      }
      row++;
    }
    if (members.size() > SHORT) {
      fold(columns.getFirst().label().in(messages.lang()) + " · " + members.size());
    } else {
      getChildren().add(grid);
    }
  }

  private void fold(String name) {
    var open = new Button(name, new FontIcon(Feather.CHEVRON_RIGHT));
    open.getStyleClass().addAll("flat", "metric-fold");
    open.setOnAction(
        event -> {
          boolean shown = getChildren().contains(grid);
          if (shown) {
            getChildren().remove(grid);
          } else {
            getChildren().add(grid);
          }
          open.setGraphic(new FontIcon(shown ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
        });
    getChildren().add(open);
  }

  /** So that a narrow column breaks its head between words and never inside one. */
  private static double longestWord(String head) {
    var text = new Text();
    text.setFont(Font.font("Pretendard", HEAD_SIZE));
    double longest = 0;
    for (String word : head.split(" ", -1)) {
      text.setText(word);
      longest = Math.max(longest, text.getLayoutBounds().getWidth());
    }
    return Math.ceil(longest) + 2;
  }
}
