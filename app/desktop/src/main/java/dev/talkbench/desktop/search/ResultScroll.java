package dev.talkbench.desktop.search;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** As tall as the list it holds, while there is room. */
final class ResultScroll extends ScrollPane {
  /** Pixels kept above a row, for the title of its note. */
  private static final double HEADROOM = 36;

  private final VBox list;

  ResultScroll(VBox list) {
    super(list);
    this.list = list;
    getStyleClass().add("search-results");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
  }

  /** Scrolls as little as it takes to see {@code row}. */
  void reveal(Node row) {
    double viewport = getViewportBounds().getHeight();
    double height = list.getHeight();
    if (height <= viewport || viewport <= 0) {
      return;
    }
    Bounds bounds = row.getBoundsInParent();
    double top = getVvalue() * (height - viewport);
    if (bounds.getMinY() - HEADROOM < top) {
      setVvalue(Math.max(0, bounds.getMinY() - HEADROOM) / (height - viewport));
    } else if (bounds.getMaxY() > top + viewport) {
      setVvalue(Math.min(1, (bounds.getMaxY() - viewport + 8) / (height - viewport)));
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return list.prefHeight(width) + 2;
  }
}
