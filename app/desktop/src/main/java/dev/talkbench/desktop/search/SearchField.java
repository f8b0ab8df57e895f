package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The one field for searching. The stock text field inside composes Hangul as the platform does;
 * behind what is typed stands, faint, what Tab would add.
 */
public final class SearchField extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  /** Room that the faint words need at least, in pixels. */
  private static final double ROOM = 24;

  /** The widest name of a note, in pixels. */
  private static final double SCOPE = 220;

  private final TextField field = new TextField();
  private final Label ahead = new Label();
  private final Button scope = new Button();
  private final Text measure = new Text();

  /** An empty field. */
  public SearchField(Messages messages) {
    getStyleClass().add("search-field");
    field.setPromptText(messages.get("search.prompt"));
    field.setAccessibleText(messages.get("search.prompt"));
    ahead.getStyleClass().add("search-ahead");
    ahead.setMouseTransparent(true);
    ahead.setManaged(false);
    var both = new StackPane(field, ahead);
    both.setAlignment(Pos.CENTER_LEFT);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    var key = new Label(messages.get("search.key"));
    key.getStyleClass().add("key");
    key.visibleProperty().bind(field.focusedProperty().not());
    scope.getStyleClass().setAll("chip", "search-scope");
    scope.setMnemonicParsing(false);
    scope.setFocusTraversable(false);
    scope.setMaxWidth(SCOPE);
    scope.managedProperty().bind(scope.visibleProperty());
    scope.setVisible(false);
    getChildren().addAll(new FontIcon(Feather.SEARCH), scope, both, key);
  }

  /** The text field inside. */
  public TextField field() {
    return field;
  }

  /** Shows what Tab would add at the end; empty for nothing. */
  void ahead(String words) {
    measure.setFont(field.getFont());
    measure.setText(field.getText());
    double typed = measure.getLayoutBounds().getWidth();
    double left = field.getWidth() - typed - 2;
    boolean fits = !words.isEmpty() && (field.getWidth() <= 0 || left > ROOM);
    ahead.setText(fits ? words : "");
    ahead.setVisible(fits);
    if (fits) {
      ahead.applyCss();
      double height = ahead.prefHeight(-1);
      ahead.resizeRelocate(
          typed + 1,
          Math.round((field.getHeight() - height) / 2) + field.getLayoutY(),
          Math.min(ahead.prefWidth(-1), Math.max(ROOM, left)),
          height);
    }
  }

  /** Names the one note that is searched; a press on the name runs {@code leave}. */
  void scope(String name, Runnable leave) {
    scope.setText(name + "  ×");
    scope.setAccessibleText(name);
    scope.setOnAction(event -> leave.run());
    scope.setVisible(true);
  }

  /** All notes are searched. */
  void noScope() {
    scope.setVisible(false);
  }

  /** Whether {@link #ahead} shows something. */
  boolean goesOn() {
    return ahead.isVisible() && !ahead.getText().isEmpty();
  }

  /** Marks what is typed as something that cannot be read. */
  void wrong(boolean on) {
    pseudoClassStateChanged(WRONG, on);
  }
}
