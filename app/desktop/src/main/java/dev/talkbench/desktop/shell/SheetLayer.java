package dev.talkbench.desktop.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A sheet over the window, near what it speaks of; a press outside or Escape closes it. */
final class SheetLayer extends Pane {
  private static final double MARGIN = 12;

  private final Runnable leave;

  /** A layer without a sheet; {@code leave} gives the focus back. */
  SheetLayer(Runnable leave) {
    this.leave = leave;
    setVisible(false);
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
  }

  /** Shows a sheet with its corner near a point of the scene. */
  void show(Region sheet, double sceneX, double sceneY) {
    getChildren().setAll(sheet);
    setVisible(true);
    sheet.setMaxHeight(Math.max(120, getHeight() - 2 * MARGIN));
    sheet.applyCss();
    double width = sheet.prefWidth(-1);
    double height = Math.min(sheet.prefHeight(width), getHeight() - 2 * MARGIN);
    double x = Math.clamp(sceneX + 4, MARGIN, Math.max(MARGIN, getWidth() - width - MARGIN));
    double below = sceneY + 16;
    double y =
        below + height + MARGIN > getHeight() ? Math.max(MARGIN, sceneY - height - 16) : below;
    sheet.relocate(x, y);
    sheet.setFocusTraversable(true);
    sheet.requestFocus();
  }

  /** Shows a sheet under a button of the bar. */
  void showUnder(Region button, Region sheet) {
    var at = button.localToScene(0, button.getHeight());
    show(sheet, at.getX(), at.getY() - 12);
  }

  /** Shows a sheet in the middle. */
  void showCentred(Region sheet) {
    show(sheet, 0, 0);
    double width = sheet.prefWidth(-1);
    double height = Math.min(sheet.prefHeight(width), sheet.getMaxHeight());
    sheet.relocate(
        Math.max(MARGIN, Math.floor((getWidth() - width) / 2)),
        Math.max(MARGIN, Math.floor((getHeight() - height) / 2)));
  }

  void close() {
    getChildren().clear();
    setVisible(false);
    leave.run();
  }
}
