package dev.talkbench.desktop.reader;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/**
 * A picture in a line of text. An icon or a badge stays as large as it is; what is higher than
 * {@value #HIGHEST} pixels at zoom 1 is drawn smaller.
 */
final class InlinePicture extends Region {
  static final double WIDEST = 560;
  static final double HIGHEST = 240;

  private final ImageView view = new ImageView();
  private final double above;
  private final double below;
  private final double width;
  private final double height;

  /**
   * A picture.
   *
   * @param asked width that the note asks for in pixels, or 0
   */
  InlinePicture(ImageLoader.Outcome.Shown shown, double asked, String alt, Measure measure) {
    // Ascent and descent of the text font, as in a stamp.
    above = Math.floor(0.952 * measure.text());
    below = Math.floor(0.241 * measure.text());
    double natural = asked > 0 ? asked : shown.width();
    double ratio = (double) shown.height() / shown.width();
    double fitting = Math.min(natural, Math.min(WIDEST, HIGHEST / ratio));
    width = Math.max(1, measure.px(fitting));
    height = Math.max(1, measure.px(fitting * ratio));
    view.setImage(shown.image());
    view.setFitWidth(width);
    view.setFitHeight(height);
    view.setSmooth(true);
    getChildren().add(view);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(alt);
  }

  /** A small picture stands in the middle of its line, a large one on the line. */
  @Override
  public double getBaselineOffset() {
    double middle = (height + above - below) / 2;
    return height <= above + below ? middle : height - below;
  }

  @Override
  protected double computePrefWidth(double height) {
    return width;
  }

  @Override
  protected double computePrefHeight(double width) {
    return height;
  }

  @Override
  protected void layoutChildren() {
    view.relocate(0, 0);
  }
}
