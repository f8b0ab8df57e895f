package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The sheet that lists the keys, made from the table of actions and the reader's own keys; only
 * what a key does inside the search and how a sheet is closed is written by hand.
 */
final class KeySheet extends VBox {
  /** The same keys in another place of the keyboard. */
  private static final Pattern UNTOLD =
      Pattern.compile("\\+(?:ADD|SUBTRACT|NUMPAD0|Shift\\+EQUALS)$");

  private static final double COLUMN = 350;

  /** One line: what it does and the combinations that do it. */
  record Line(String name, List<String> keys) {}

  KeySheet(Actions actions, List<ReaderView.Key> reading, Messages messages) {
    getStyleClass().addAll("info-sheet", "key-sheet");
    var left = new VBox(4);
    var right = new VBox(4);
    var groups = new ArrayList<VBox>();
    for (Action.Group group : Action.Group.values()) {
      var lines = lines(actions.list(group));
      if (group == Action.Group.READ) {
        reading.forEach(key -> lines.add(new Line(key.name(), key.combinations())));
      } else if (group == Action.Group.SEARCH) {
        lines.add(new Line(messages.get("keys.search.tab"), List.of("TAB")));
        lines.add(new Line(messages.get("keys.search.forget"), List.of("DELETE")));
        lines.add(new Line(messages.get("keys.search.back"), List.of("ESCAPE")));
      } else if (group == Action.Group.APP) {
        lines.add(new Line(messages.get("keys.close"), List.of("ESCAPE")));
      }
      if (!lines.isEmpty()) {
        groups.add(group(messages.get(group.words()), lines));
      }
    }
    int[] placed = {0, 0};
    for (VBox group : groups) {
      // Two columns of about the same length, a group never torn.
      int column = placed[0] <= placed[1] ? 0 : 1;
      (column == 0 ? left : right).getChildren().add(group);
      placed[column] += group.getChildren().size();
    }
    var columns = new HBox(36, left, right);
    var scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("sheet-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var title = new Label(messages.get("keys.title"));
    title.getStyleClass().add("sheet-title");
    getChildren().setAll(title, scroll);
  }

  /** Actions with keys; several of a kind, such as one for each tab, are one line. */
  static List<Line> lines(List<Action> actions) {
    var lines = new ArrayList<Line>();
    var kinds = new ArrayList<Action>();
    for (Action action : actions) {
      if (action.keys().isEmpty()) {
        continue;
      }
      if (action.listed() == Action.Listed.KEYS) {
        kinds.add(action);
      } else {
        lines.add(new Line(action.name(), action.keys()));
      }
    }
    if (!kinds.isEmpty()) {
      Action first = kinds.getFirst();
      Action last = kinds.getLast();
      lines.add(
          new Line(
              first.name() + " … " + last.name(),
              List.of(first.keys().getFirst(), last.keys().getFirst())));
    }
    return lines;
  }

  private static VBox group(String words, List<Line> lines) {
    var head = new Label(words);
    head.getStyleClass().add("key-group");
    var box = new VBox(4, head);
    lines.forEach(line -> box.getChildren().add(line(line)));
    return box;
  }

  private static Node line(Line line) {
    var name = new Label(line.name());
    name.getStyleClass().add("sheet-value");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var row = new HBox(8, name);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(COLUMN);
    row.setPrefWidth(COLUMN);
    for (String keys :
        line.keys().stream()
            .filter(keys -> !UNTOLD.matcher(keys).find())
            .map(KeyText::of)
            .distinct()
            .limit(2)
            .collect(Collectors.toCollection(ArrayList::new))) {
      var key = new Label(keys);
      key.getStyleClass().add("key");
      key.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(key);
    }
    return row;
  }
}
