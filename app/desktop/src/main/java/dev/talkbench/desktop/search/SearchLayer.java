package dev.talkbench.desktop.search;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Where the pop-up stands over the window, and the veil around it; a press on that closes it. */
final class SearchLayer extends StackPane {
  private static final double WIDTH = 820;
  private static final double TOP = 58;
  private static final double BAR = 52;
  private static final double SIDE = 16;
  private static final double BOTTOM = 44;

  private final Region scrim = new Region();
  private final SearchPopup popup;

  /** Nothing to see yet; {@code hide} is run by a press beside the pop-up. */
  SearchLayer(SearchPopup popup, Runnable hide) {
    this.popup = popup;
    scrim.getStyleClass().add("search-scrim");
    scrim.setOnMousePressed(event -> hide.run());
    setAlignment(popup, Pos.TOP_CENTER);
    setMargin(popup, new Insets(TOP, SIDE, BOTTOM, SIDE));
    setMargin(scrim, new Insets(BAR, 0, 0, 0));
    popup.setMaxWidth(WIDTH);
    popup.setMaxHeight(USE_PREF_SIZE);
    setPickOnBounds(false);
    setVisible(false);
  }

  /** The pop-up enters the window, and is styled, when it is first wanted. */
  void appear() {
    if (getChildren().isEmpty()) {
      getChildren().addAll(scrim, popup);
    }
    setVisible(true);
  }
}
