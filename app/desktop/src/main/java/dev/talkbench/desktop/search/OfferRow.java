package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One way for the typing to go on: as it is written, what it means, how many notes have it. */
final class OfferRow extends HBox implements Choice {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Offer offer;
  private final Runnable take;
  private final Label key = new Label("Tab");

  OfferRow(Offer offer, Messages messages, Runnable take) {
    this.offer = offer;
    this.take = take;
    getStyleClass().add("offer-row");
    var written = new Label(offer.written());
    written.getStyleClass().add("offer-written");
    written.setMinWidth(0);
    var label = new Label(offer.label());
    label.getStyleClass().add("offer-label");
    label.setMinWidth(0);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    key.getStyleClass().add("key");
    key.setMinWidth(USE_PREF_SIZE);
    key.setVisible(false);
    getChildren().addAll(written, label, gap, key);
    if (offer.notes() > 0) {
      var count = new Label(messages.get("complete.notes", Integer.toString(offer.notes())));
      count.getStyleClass().add("offer-count");
      count.setMinWidth(USE_PREF_SIZE);
      getChildren().add(count);
    }
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(offer.written() + " " + offer.label());
    setOnMouseClicked(event -> take.run());
  }

  Offer offer() {
    return offer;
  }

  /** Shows that Tab takes this one. */
  void first() {
    key.setVisible(true);
  }

  @Override
  public void select(boolean on) {
    pseudoClassStateChanged(SELECTED, on);
  }

  @Override
  public void take() {
    take.run();
  }

  @Override
  public Node node() {
    return this;
  }
}
