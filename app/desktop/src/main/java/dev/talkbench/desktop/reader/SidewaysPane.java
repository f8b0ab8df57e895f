package dev.talkbench.desktop.reader;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Shows content wider than itself, moved sideways by trackpad, Shift and wheel, arrow keys or a
 * thin bar. Up and down is left to the page.
 */
final class SidewaysPane extends Region {
  private static final double BAR = 10;

  private final Region content;
  private final ScrollBar bar = new ScrollBar();
  private final Rectangle clip = new Rectangle();

  SidewaysPane(Region content) {
    this.content = content;
    getStyleClass().add("sideways");
    bar.setOrientation(Orientation.HORIZONTAL);
    bar.getStyleClass().add("thin-bar");
    bar.setFocusTraversable(false);
    bar.setVisible(false);
    setClip(clip);
    getChildren().addAll(content, bar);
    bar.valueProperty().subscribe(value -> content.setLayoutX(-Math.rint(value.doubleValue())));
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Whether there is more than shows. */
  boolean overflows() {
    return bar.isVisible();
  }

  /** Moves so that {@code x} of the content shows. */
  void reveal(double x) {
    if (overflows() && (x < bar.getValue() || x > bar.getValue() + getWidth())) {
      move(x - getWidth() / 3);
    }
  }

  private void move(double value) {
    bar.setValue(Math.clamp(value, bar.getMin(), Math.max(bar.getMin(), bar.getMax())));
  }

  private void wheel(ScrollEvent event) {
    double change = event.getDeltaX();
    if (overflows() && Math.abs(change) > Math.abs(event.getDeltaY())) {
      move(bar.getValue() - change);
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    if (!overflows() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
      move(bar.getValue() + (event.getCode() == KeyCode.LEFT ? -60 : 60));
      event.consume();
    }
  }

  @Override
  public @Nullable Orientation getContentBias() {
    return content.getContentBias();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double natural = content.prefWidth(-1);
    boolean over = width > 0 && natural > width + 0.5;
    return Math.ceil(content.prefHeight(Math.max(width, natural))) + (over ? BAR : 0);
  }

  @Override
  protected void layoutChildren() {
    double natural = Math.ceil(content.prefWidth(-1));
    boolean over = natural > getWidth() + 0.5;
    double width = Math.max(natural, getWidth());
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    content.resize(width, getHeight() - (over ? BAR : 0));
    bar.setVisible(over);
    setFocusTraversable(over);
    if (over) {
      bar.setMax(natural - getWidth());
      bar.setVisibleAmount(bar.getMax() * getWidth() / natural);
      bar.resizeRelocate(0, getHeight() - BAR, getWidth(), BAR);
    }
    move(over ? bar.getValue() : 0);
  }
}
