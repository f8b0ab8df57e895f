package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Asks what a search is to be called. Hidden until it is wanted. JavaFX thread. */
final class SaveBar extends HBox {
  private final TextField name = new TextField();
  private final BiConsumer<String, String> save;
  private final Runnable leave;
  private String query = "";

  /**
   * A hidden bar.
   *
   * @param save told the name and the query
   * @param leave gives the keyboard back
   */
  SaveBar(Messages messages, BiConsumer<String, String> save, Runnable leave) {
    this.save = save;
    this.leave = leave;
    getStyleClass().add("save-bar");
    var label = new Label(messages.get("search.save.name"));
    label.setMinWidth(USE_PREF_SIZE);
    name.setAccessibleText(messages.get("search.save.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    var done = new Button(messages.get("search.save"));
    done.setMinWidth(USE_PREF_SIZE);
    done.setOnAction(event -> done());
    getChildren().addAll(label, name, done);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Asks for the name of {@code search}; its own words are one already. */
  void begin(String search) {
    query = search.strip();
    name.setText(query);
    setVisible(true);
    name.requestFocus();
    name.selectAll();
  }

  /** Nothing is to be saved any more. */
  void end() {
    setVisible(false);
  }

  private void done() {
    String called = name.getText().strip();
    setVisible(false);
    save.accept(called.isEmpty() ? query : called, query);
    leave.run();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      done();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      setVisible(false);
      leave.run();
      event.consume();
    }
  }
}
