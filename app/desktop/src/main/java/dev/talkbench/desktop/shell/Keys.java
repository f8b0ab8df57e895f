package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The keyboard of the window, and the sheet that lists it. */
final class Keys {
  private final Map<String, Runnable> actions = new LinkedHashMap<>();
  private final Messages messages;

  Keys(Messages messages) {
    this.messages = messages;
  }

  /** Binds a combination such as {@code Shortcut+K}. */
  Keys on(String combination, Runnable action) {
    actions.put(combination, action);
    return this;
  }

  /** Puts all combinations to work; the two side buttons of a mouse go back and forward. */
  void install(Scene scene, Runnable back, Runnable forward) {
    actions.forEach(
        (keys, action) -> scene.getAccelerators().put(KeyCombination.valueOf(keys), action));
    scene.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getButton() == MouseButton.BACK) {
            back.run();
            event.consume();
          } else if (event.getButton() == MouseButton.FORWARD) {
            forward.run();
            event.consume();
          }
        });
  }

  /** A sheet that lists the keys. */
  Region sheet() {
    var grid = new GridPane();
    grid.setHgap(24);
    grid.setVgap(8);
    String[][] lines = {
      {"keys.search", "Ctrl K"},
      {"keys.commands", "Ctrl Shift P"},
      {"keys.find", "Ctrl F"},
      {"keys.back", "Alt ←  Alt →"},
      {"keys.sidebar", "Ctrl B"},
      {"keys.zoom", "Ctrl +  Ctrl −  Ctrl 0"},
      {"keys.theme", "Ctrl Shift L"},
      {"keys.run", "Ctrl Enter"},
      {"keys.alongside", "Ctrl Shift D"},
      {"keys.help", "F1"},
      {"keys.close", "Esc"},
    };
    for (int i = 0; i < lines.length; i++) {
      var name = new Label(messages.get(lines[i][0]));
      name.getStyleClass().add("sheet-value");
      var key = new Label(lines[i][1]);
      key.getStyleClass().add("key");
      grid.addRow(i, name, key);
    }
    var title = new Label(messages.get("keys.title"));
    title.getStyleClass().add("sheet-title");
    var sheet = new VBox(title, grid);
    sheet.getStyleClass().add("info-sheet");
    return sheet;
  }
}
