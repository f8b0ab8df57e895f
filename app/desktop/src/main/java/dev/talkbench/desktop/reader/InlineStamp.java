package dev.talkbench.desktop.reader;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A stamp in a line of text. Its box is as high as the text's own line, so that a line with a stamp
 * stands as far from the next as one without.
 */
final class InlineStamp extends Region {
  private final Label label;
  private final double above;
  private final double below;
  private final double air;

  InlineStamp(ClaimStamp stamp, Measure measure) {
    label = new Label(stamp.text());
    label.getStyleClass().setAll("stamp", stamp.styleClass());
    // Ascent and descent of the text font, 0.952 and 0.241 em, to whole pixels below: a region's
    // size is snapped up.
    above = Math.floor(0.952 * measure.text());
    below = Math.floor(0.241 * measure.text());
    air = measure.px(6);
    getStyleClass().add("inline-stamp");
    getChildren().add(label);
  }

  @Override
  public double getBaselineOffset() {
    return above;
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(label.prefWidth(-1)) + 1.3 * air;
  }

  @Override
  protected double computePrefHeight(double width) {
    return above + below;
  }

  @Override
  protected void layoutChildren() {
    double height = label.prefHeight(-1);
    label.resizeRelocate(
        air,
        Math.rint((getHeight() - height) / 2),
        Math.ceil(label.prefWidth(-1)),
        Math.ceil(height));
  }
}
