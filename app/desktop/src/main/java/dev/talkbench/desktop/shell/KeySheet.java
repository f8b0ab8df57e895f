package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The sheet that lists the keys, made from the table of actions. */
final class KeySheet extends VBox {
  KeySheet(Actions actions, Messages messages) {
    getStyleClass().add("info-sheet");
    var grid = new GridPane();
    grid.setHgap(24);
    grid.setVgap(8);
    int row = 0;
    for (Action.Group group : Action.Group.values()) {
      List<Action> bound =
          actions.list(group).stream().filter(action -> !action.keys().isEmpty()).toList();
      for (Action action : bound) {
        var name = new Label(action.name());
        name.getStyleClass().add("sheet-value");
        var key =
            new Label(
                action.keys().stream()
                    .map(KeyText::of)
                    .distinct()
                    .collect(Collectors.joining("  ")));
        key.getStyleClass().add("key");
        grid.addRow(row++, name, key);
      }
    }
    var close = new Label(messages.get("keys.close"));
    close.getStyleClass().add("sheet-value");
    var escape = new Label(KeyText.of("ESCAPE"));
    escape.getStyleClass().add("key");
    grid.addRow(row, close, escape);
    var title = new Label(messages.get("keys.title"));
    title.getStyleClass().add("sheet-title");
    getChildren().setAll(title, grid);
  }
}
