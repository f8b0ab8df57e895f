package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Tips;
import dev.talkbench.store.Highlight;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A highlight in full: its words, its colour, the reader's note. What is written is kept while it
 * is written and when the sheet goes, whichever way it does.
 */
final class HighlightSheet extends VBox {
  private static final Duration PAUSE = Duration.seconds(1);
  private static final int LONGEST = 240;

  private final TextArea comment = new TextArea();
  private final Consumer<String> kept;
  private String last;
  private boolean gone;

  /**
   * A sheet.
   *
   * @param colour told of another colour
   * @param written told of what was written
   * @param remove takes the highlight and the sheet away
   * @param close takes the sheet away
   */
  HighlightSheet(
      Highlight highlight,
      Messages messages,
      Consumer<Highlight.Colour> colour,
      Consumer<String> written,
      Runnable remove,
      Runnable close) {
    kept = written;
    last = highlight.comment();
    getStyleClass().addAll("info-sheet", "highlight-sheet");
    String line = highlight.quote().replaceAll("\\s+", " ");
    int cut = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
    var quote = new Label("“" + (cut < line.length() ? line.substring(0, cut) + "…" : line) + "”");
    quote.getStyleClass().add("sheet-value");
    quote.setWrapText(true);
    quote.setMinHeight(USE_PREF_SIZE);
    comment.setText(highlight.comment());
    comment.setPromptText(messages.get("highlight.comment"));
    comment.setAccessibleText(messages.get("highlight.comment"));
    comment.setWrapText(true);
    comment.setPrefRowCount(4);
    var pause = new PauseTransition(PAUSE);
    pause.setOnFinished(event -> keep());
    comment.textProperty().subscribe((before, now) -> pause.playFromStart());
    parentProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                pause.stop();
                keep();
              }
            });
    focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                comment.requestFocus();
                comment.end();
              }
            });
    comment.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            close.run();
            event.consume();
          } else if (event.getCode() == KeyCode.TAB
              && !event.isControlDown()
              && !event.isAltDown()) {
            // A note is no table: Tab leads on, as everywhere.
            comment.requestFocusTraversal(
                event.isShiftDown()
                    ? javafx.scene.TraversalDirection.PREVIOUS
                    : javafx.scene.TraversalDirection.NEXT);
            event.consume();
          }
        });
    var foot = new HBox(6, colours(highlight, messages, colour));
    foot.setAlignment(Pos.CENTER_LEFT);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var away = new Button(messages.get("highlight.remove"), new FontIcon(Feather.TRASH_2));
    away.getStyleClass().add("flat");
    away.setOnAction(
        event -> {
          // What was written goes with it, and comes back with it.
          keep();
          gone = true;
          remove.run();
        });
    foot.getChildren().addAll(gap, away);
    getChildren().addAll(quote, comment, foot);
  }

  private static HBox colours(
      Highlight highlight, Messages messages, Consumer<Highlight.Colour> told) {
    var group = new ToggleGroup();
    var box = new HBox(2);
    for (Highlight.Colour each : Highlight.Colour.values()) {
      var swatch = new Region();
      swatch.getStyleClass().addAll("swatch", "swatch-" + each.id());
      var button = new ToggleButton(null, swatch);
      button.getStyleClass().setAll("swatch-button");
      String name = messages.get("highlight.colour." + each.id());
      button.setAccessibleText(name);
      Tips.on(button, name);
      button.setToggleGroup(group);
      button.setSelected(each == highlight.colour());
      button.setOnAction(
          event -> {
            button.setSelected(true);
            told.accept(each);
          });
      box.getChildren().add(button);
    }
    return box;
  }

  private void keep() {
    String now = comment.getText();
    if (!gone && !now.equals(last)) {
      last = now;
      kept.accept(now);
    }
  }
}
