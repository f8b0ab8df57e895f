package dev.talkbench.desktop.shell;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A page that lists things: a title, a sentence, rows that lead somewhere. */
class ListPage extends ScrollPane {
  private static final double WIDTH = 760;

  /** Of the words in a row, as the style sheet has it. */
  private static final double INSET = 12;

  /** Style of the button that takes a row away: Delete presses it. */
  static final String REMOVE = "page-row-button";

  private final VBox body = new VBox();
  private final RowKeys keys = new RowKeys(this, this::rows);

  ListPage() {
    getStyleClass().add("page-scroll");
    setFitToWidth(true);
    body.getStyleClass().add("page-body");
    body.setMaxWidth(WIDTH);
    var middle = new HBox(body);
    middle.setAlignment(Pos.TOP_CENTER);
    HBox.setHgrow(body, Priority.ALWAYS);
    middle.getStyleClass().add("page");
    setContent(middle);
  }

  /** Puts everything in place. */
  final void fill(List<? extends Node> nodes) {
    for (Node node : nodes) {
      if (!(node instanceof Label)) {
        // The words of a row stand below the title; what lights it up reaches beyond.
        VBox.setMargin(node, new Insets(0, -INSET, 0, -INSET));
      }
    }
    boolean keyboard = keys.leaving();
    body.getChildren().setAll(nodes);
    keys.again(keyboard);
  }

  /** Takes the keyboard into the first row. */
  final void enter() {
    keys.enter();
  }

  private List<Node> rows() {
    return body.getChildren().stream().filter(node -> !(node instanceof Label)).toList();
  }

  static Label label(String words, String style) {
    var label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** One line of a row; what does not fit is cut. */
  static Label line(String words, String style) {
    var label = new Label(words);
    label.getStyleClass().add(style);
    label.setMinWidth(0);
    return label;
  }

  /** Name of a group, within the page. */
  static Label group(String words) {
    return label(words, "page-group");
  }

  /**
   * A row that leads somewhere.
   *
   * @param spoken for the screen reader
   * @param end what stands at the right; may be empty
   */
  static Button row(Node content, String spoken, List<? extends Node> end, Runnable open) {
    HBox.setHgrow(content, Priority.ALWAYS);
    var line = new HBox(content);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("page-row-line");
    line.getChildren().addAll(end);
    var row = new Button(null, line);
    row.getStyleClass().setAll("page-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(spoken);
    line.prefWidthProperty().bind(row.widthProperty().subtract(24));
    row.setOnAction(event -> open.run());
    return row;
  }
}
