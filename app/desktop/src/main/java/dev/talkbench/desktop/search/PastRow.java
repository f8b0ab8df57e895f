package dev.talkbench.desktop.search;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A query of the past: chosen it is asked again, the cross forgets it. */
final class PastRow extends HBox implements Choice {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Runnable ask;
  private final Runnable forget;

  /**
   * A row.
   *
   * @param query shown beside the name when it is another
   * @param forgetting what the cross does, in words
   */
  PastRow(
      Feather icon, String name, String query, String forgetting, Runnable ask, Runnable forget) {
    this.ask = ask;
    this.forget = forget;
    getStyleClass().add("past-row");
    var title = new Label(name);
    title.getStyleClass().add("past-name");
    title.setMinWidth(0);
    var words = new Label(query.equals(name) ? "" : query);
    words.getStyleClass().add("past-query");
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var cross = new Button(null, new FontIcon(Feather.X));
    cross.getStyleClass().setAll("page-row-button");
    cross.setAccessibleText(forgetting + ": " + name);
    cross.setFocusTraversable(false);
    cross.setOnAction(event -> forget.run());
    getChildren().addAll(new FontIcon(icon), title, words, cross);
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(name);
    setOnMouseClicked(event -> ask.run());
  }

  /** Forgets it. */
  void forget() {
    forget.run();
  }

  @Override
  public void select(boolean on) {
    pseudoClassStateChanged(SELECTED, on);
  }

  @Override
  public void take() {
    ask.run();
  }

  @Override
  public Node node() {
    return this;
  }
}
