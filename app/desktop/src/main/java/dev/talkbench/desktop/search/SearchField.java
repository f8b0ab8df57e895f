package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The one field for searching. The stock text field inside composes Hangul as the platform does.
 */
public final class SearchField extends HBox {
  private final TextField field = new TextField();

  /** An empty field. */
  public SearchField(Messages messages) {
    getStyleClass().add("search-field");
    field.setPromptText(messages.get("search.prompt"));
    field.setAccessibleText(messages.get("search.prompt"));
    HBox.setHgrow(field, Priority.ALWAYS);
    var key = new Label(messages.get("search.key"));
    key.getStyleClass().add("key");
    key.visibleProperty().bind(field.focusedProperty().not());
    getChildren().addAll(new FontIcon(Feather.SEARCH), field, key);
  }

  /** The text field inside. */
  public TextField field() {
    return field;
  }
}
