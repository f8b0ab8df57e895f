package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.text.Tips;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The field for finding in the note, with the count and the way to the next. */
final class FindBar extends HBox {
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final ReaderWords words;

  /**
   * A hidden bar.
   *
   * @param typed the text changed
   * @param step 1 for the next, -1 for the previous
   * @param closed the bar is to close
   */
  FindBar(ReaderWords words, Consumer<String> typed, IntConsumer step, Runnable closed) {
    this.words = words;
    getStyleClass().add("find-bar");
    setAlignment(Pos.CENTER_LEFT);
    setVisible(false);
    field.setPromptText(words.get("find.prompt"));
    field.setAccessibleText(words.get("find.prompt"));
    field.setPrefColumnCount(18);
    field.textProperty().subscribe((before, now) -> typed.accept(now));
    count.getStyleClass().add("find-count");
    getChildren()
        .addAll(
            field,
            count,
            button("fth-chevron-up", "find.previous", () -> step.accept(-1)),
            button("fth-chevron-down", "find.next", () -> step.accept(1)),
            button("fth-x", "find.close", closed));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean back = event.isShiftDown();
          if (event.getCode() == KeyCode.ESCAPE) {
            closed.run();
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == field) {
            step.accept(back ? -1 : 1);
            event.consume();
          }
        });
  }

  private Button button(String icon, String word, Runnable action) {
    var button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().setAll("icon-button");
    button.setAccessibleText(words.get(word));
    Tips.on(button, words.get(word));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Shows the bar with the field selected; it joins {@code reader} when it is first wanted. */
  void open(List<Node> reader) {
    if (getParent() == null) {
      reader.add(this);
    }
    setVisible(true);
    field.requestFocus();
    field.selectAll();
  }

  /** Takes its place at the top of a reader of that width. */
  void place(double reader) {
    if (getParent() != null) {
      double width = Math.min(reader - 48, prefWidth(-1));
      resizeRelocate(Math.rint(reader - width - 28), 12, width, prefHeight(width));
    }
  }

  String typed() {
    return field.getText();
  }

  void type(String text) {
    field.setText(text);
  }

  /** Says which of how many; {@code index} from 0. */
  void count(int index, int total) {
    if (field.getText().isEmpty()) {
      count.setText("");
    } else {
      count.setText(
          total == 0 ? words.get("find.none") : words.get("find.count", index + 1, total));
    }
  }
}
