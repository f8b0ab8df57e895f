package dev.talkbench.desktop.claims;

import dev.talkbench.claims.Claim;
import dev.talkbench.desktop.claims.ClaimsView.Row;
import dev.talkbench.desktop.demo.Stamp;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.workspace.ClaimBook.Entry;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A line of the ledger, as high as its words need. */
final class ClaimCell extends ListCell<Row> {
  private final ClaimWords words;
  private final Messages messages;

  ClaimCell(ClaimWords words, Messages messages, Consumer<Entry> open) {
    this.words = words;
    this.messages = messages;
    getStyleClass().add("claim-cell");
    setOnMouseClicked(
        event -> {
          Row row = getItem();
          if (row != null && event.getButton() == MouseButton.PRIMARY) {
            open.accept(row.entry());
          }
        });
  }

  private double room() {
    return Math.max(0, getListView().getWidth() - ClaimColumns.BAR);
  }

  /** Words wrap at the width of the list, which a cell is not asked about by itself. */
  @Override
  protected double computePrefHeight(double width) {
    Node graphic = getGraphic();
    return graphic == null
        ? super.computePrefHeight(width)
        : Math.ceil(graphic.prefHeight(room())) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (row == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Claim claim = row.entry().claim();
    String verdict = words.alone(row.standing().verdict());
    var line = new GridPane();
    line.getStyleClass().add("claim-line");
    line.maxWidthProperty().bind(getListView().widthProperty().subtract(ClaimColumns.BAR));
    line.minWidthProperty().bind(line.maxWidthProperty());
    double width = getListView().getWidth();
    ClaimColumns.lay(line, width);
    put(line, 0, new VBox(text(sentence(claim.text()), "claim-text")));
    String speaker = words.speaker(claim);
    String note = row.entry().note().shortTitle();
    var who = new VBox(2, text(speaker.isEmpty() ? note : note + " · " + speaker, "claim-who"));
    if (claim.as() != null) {
      who.getChildren().add(text(claim.as(), "claim-note"));
    }
    put(line, 1, who);
    if (ClaimColumns.shown(2, width)) {
      var how = new VBox(2);
      if (claim.isMeasurable()) {
        how.getChildren().add(text(words.scenarioName(claim), "claim-who"));
        how.getChildren().add(text(words.figure(claim), "claim-note"));
      } else {
        how.getChildren().add(text("—", "claim-note"));
      }
      put(line, 2, how);
    }
    String here = words.here(row.standing(), "");
    put(
        line,
        3,
        new VBox(text(here.isEmpty() ? "—" : here, here.isEmpty() ? "claim-note" : "claim-here")));
    var end = new VBox(4, new Stamp(verdict, ClaimWords.kind(row.standing().verdict())));
    String reason = words.reason(claim, row.standing());
    if (!reason.isEmpty()) {
      end.getChildren().add(text(reason, "claim-note"));
    }
    put(line, 4, end);
    setGraphic(line);
    setAccessibleText(
        claim.text()
            + ". "
            + speaker
            + ". "
            + verdict
            + ". "
            + reason
            + " "
            + messages.get("claims.open"));
  }

  private static void put(GridPane line, int column, Node node) {
    GridPane.setValignment(node, VPos.TOP);
    line.add(node, column, 0);
  }

  private static Label text(String words, String style) {
    var label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /** A claim stands in the middle of a sentence of its note; here it is one of its own. */
  private static String sentence(String claim) {
    // eBPF and iOS stay as they are.
    if (claim.length() < 2 || Character.isUpperCase(claim.charAt(1))) {
      return claim;
    }
    int first = claim.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(claim, Character.charCount(first), claim.length())
        .toString();
  }
}
