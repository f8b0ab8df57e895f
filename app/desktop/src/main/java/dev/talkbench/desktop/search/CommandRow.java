package dev.talkbench.desktop.search;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One command: its name, its keys at the right. */
final class CommandRow extends HBox implements Choice {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Command command;
  private final Consumer<Command> run;

  CommandRow(Command command, Consumer<Command> run) {
    this.command = command;
    this.run = run;
    getStyleClass().add("command-row");
    var name = new Label(command.name());
    name.getStyleClass().add("command-name");
    name.setMinWidth(0);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(name, gap);
    if (!command.keys().isEmpty()) {
      var keys = new Label(command.keys());
      keys.getStyleClass().add("key");
      keys.setMinWidth(USE_PREF_SIZE);
      getChildren().add(keys);
    }
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(command.name() + " " + command.keys());
    setOnMouseClicked(event -> take());
  }

  @Override
  public void select(boolean on) {
    pseudoClassStateChanged(SELECTED, on);
  }

  @Override
  public void take() {
    run.accept(command);
  }

  @Override
  public Node node() {
    return this;
  }
}
