package dev.talkbench.desktop.reader;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;

/**
 * A formula in a line of text, standing on its line, as large and of the colour as the words around
 * it. What reaches a little above or below the line's own height does not push the lines apart.
 */
final class InlineFormula extends Region {
  /** Of the size of the text: what may jut out into the space between lines. */
  private static final double OVERHANG = 0.2;

  /** Ascent and descent of the text font, as in a stamp. */
  private static final double ABOVE = 0.952;

  private static final double BELOW = 0.241;

  private final FormulaPicture picture;
  private final ImageView view = new ImageView();

  /** Not shown: it has the size and colour that the style sheets give to text here. */
  private final Text model = new Text();

  private FormulaPicture.Shown shown;
  private double density = 1;

  /**
   * A formula.
   *
   * @param styles of a text in its place
   */
  InlineFormula(FormulaPicture picture, String tex, List<String> styles) {
    this.picture = picture;
    model.setManaged(false);
    model.setVisible(false);
    model.getStyleClass().addAll(styles);
    model.setMouseTransparent(true);
    getStyleClass().add("inline-formula");
    getChildren().addAll(model, view);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(tex);
    shown = picture.shown(size(), density, ink());
    model.fontProperty().subscribe((before, now) -> draw());
    model.fillProperty().subscribe((before, now) -> draw());
    sceneProperty()
        .flatMap(scene -> scene.windowProperty())
        .flatMap(Window::outputScaleXProperty)
        .orElse(1)
        .subscribe(
            scale -> {
              density = scale.doubleValue();
              draw();
            });
  }

  private double size() {
    return model.getFont().getSize();
  }

  private Color ink() {
    return model.getFill() instanceof Color colour ? colour : Color.BLACK;
  }

  private void draw() {
    shown = picture.shown(size(), density, ink());
    view.setImage(shown.image());
    view.setFitWidth(shown.image().getWidth() / density);
    view.setFitHeight(shown.image().getHeight() / density);
    requestLayout();
  }

  private double above() {
    double own = Math.ceil(picture.ascent(size()));
    double free = Math.ceil((ABOVE + OVERHANG) * size());
    return own <= free
        ? Math.min(own, Math.floor(ABOVE * size()))
        : own - free + Math.floor(ABOVE * size());
  }

  private double below() {
    double own = Math.ceil(picture.descent(size()));
    double free = Math.ceil((BELOW + OVERHANG) * size());
    return own <= free
        ? Math.min(own, Math.floor(BELOW * size()))
        : own - free + Math.floor(BELOW * size());
  }

  @Override
  public double getBaselineOffset() {
    return above();
  }

  @Override
  protected double computePrefWidth(double height) {
    return picture.advance(size());
  }

  @Override
  protected double computePrefHeight(double width) {
    return above() + below();
  }

  @Override
  protected void layoutChildren() {
    view.relocate(-shown.left() / density, above() - shown.above() / density);
  }
}
