package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.text.Tips;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Beside selected words: the colours to mark them with, a note, copy. */
final class SelectionBar extends HBox {
  private static final double GAP = 8;
  private static final List<Tint> TINTS = List.of(Tint.values());

  /**
   * A hidden bar.
   *
   * @param tint marks in a colour; the digits do it too
   * @param leave gives the keyboard back
   */
  SelectionBar(
      ReaderWords words, Consumer<Tint> tint, Runnable note, Runnable copy, Runnable leave) {
    getStyleClass().add("selection-bar");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setVisible(false);
    setManaged(false);
    for (Tint each : TINTS) {
      var swatch = new Region();
      swatch.getStyleClass().addAll("swatch", "swatch-" + each.id());
      button(swatch, words.get("highlight.mark." + each.id()), () -> tint.accept(each));
    }
    button(new FontIcon("fth-edit-3"), words.get("highlight.note"), note);
    button(new FontIcon("fth-copy"), words.get("key.copy"), copy);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          KeyCode code = event.getCode();
          int digit = code.isDigitKey() ? "1234".indexOf(code.getChar()) : -1;
          if (code == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
          } else if (digit >= 0) {
            tint.accept(TINTS.get(digit));
            event.consume();
          }
        });
  }

  private void button(Node picture, String words, Runnable action) {
    var button = new Button(null, picture);
    button.getStyleClass().setAll("icon-button");
    button.setAccessibleText(words);
    Tips.on(button, words);
    button.setOnAction(event -> action.run());
    getChildren().add(button);
  }

  /**
   * Shows the bar; it joins {@code reader} when it is first wanted.
   *
   * @param words that are selected, for the screen reader
   */
  void open(List<Node> reader, String words) {
    if (getParent() == null) {
      reader.add(this);
    }
    getChildren().forEach(button -> button.setAccessibleHelp(words));
    setVisible(true);
  }

  /** Gives the keyboard to the first colour. */
  void enter() {
    getChildren().getFirst().requestFocus();
  }

  /** Whether the keyboard is in it. */
  boolean hasKeyboard() {
    return getChildren().stream().anyMatch(Node::isFocused);
  }

  /**
   * Takes its place above the first of the lines that show, else below the last; goes out of sight
   * with them.
   */
  void place(List<Rectangle2D> lines, double width, double height) {
    double top = Double.MAX_VALUE;
    double bottom = -1;
    double left = 0;
    for (Rectangle2D line : lines) {
      if (line.getMaxY() > 0 && line.getMinY() < height) {
        if (line.getMinY() < top) {
          top = line.getMinY();
          left = line.getMinX();
        }
        bottom = Math.max(bottom, line.getMaxY());
      }
    }
    setOpacity(bottom < 0 ? 0 : 1);
    setMouseTransparent(bottom < 0);
    if (bottom >= 0) {
      applyCss();
      double own = prefWidth(-1);
      double high = prefHeight(own);
      double above = top - high - GAP;
      double y = above >= GAP ? above : Math.min(bottom + GAP, height - high - GAP);
      double x = Math.clamp(left, GAP, Math.max(GAP, width - own - 2 * GAP));
      resizeRelocate(Math.rint(x), Math.rint(y), own, high);
    }
  }
}
