package dev.talkbench.desktop.search;

import dev.talkbench.markdown.Span;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/**
 * One line of text with the hits lit behind it. What does not fit ends in an ellipsis; nothing is
 * cut in the middle of a letter.
 */
final class LitLine extends Region {
  private static final String ELLIPSIS = "…";

  private final String whole;
  private final List<Span> spans;
  private final Path lit = new Path();
  private final Text text;

  /**
   * The same words once more, seen through the lit places only: they are read on another ground.
   */
  private final Text over = new Text();

  private final Path through = new Path();
  private double laid = -1;

  /**
   * A line.
   *
   * @param spans lit parts of {@code whole}, UTF-16 units, in order
   */
  LitLine(String whole, List<Span> spans) {
    this.whole = whole;
    this.spans = List.copyOf(spans);
    text = new Text(whole);
    text.setTextOrigin(VPos.TOP);
    text.setManaged(false);
    lit.getStyleClass().add("lit-behind");
    lit.setManaged(false);
    through.setFill(Color.BLACK);
    through.setStroke(null);
    getStyleClass().add("lit-line");
    setAccessibleText(whole);
    setMinWidth(0);
    over.setTextOrigin(VPos.TOP);
    over.setManaged(false);
    over.getStyleClass().add("lit-over");
    over.setClip(through);
    getChildren().addAll(spans.isEmpty() ? List.of(text) : List.of(lit, text, over));
    // Another font measures otherwise.
    text.fontProperty().subscribe((before, now) -> laid = -1);
  }

  /** What is seen of it now. */
  String seen() {
    return text.getText();
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(width(whole)) + 1;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(text.getLayoutBounds().getHeight());
  }

  @Override
  public double getBaselineOffset() {
    return text.getBaselineOffset();
  }

  private double width(String words) {
    if (!text.getText().equals(words)) {
      text.setText(words);
      laid = -1;
    }
    return text.getLayoutBounds().getWidth();
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth();
    if (room == laid) {
      return;
    }
    int end = whole.length();
    if (width(whole) > room) {
      double dots = width(ELLIPSIS);
      width(whole);
      end = text.hitTest(new Point2D(Math.max(0, room - dots), 2)).getInsertionIndex();
      end = shown(Math.min(end, whole.length()));
      while (end > 0 && width(whole.substring(0, end) + ELLIPSIS) > room) {
        end = shown(end - 1);
      }
      text.setText(whole.substring(0, end) + ELLIPSIS);
    }
    light(end);
    laid = room;
  }

  /** As {@code end}, but no space before the ellipsis and no letter cut in two. */
  private int shown(int end) {
    int at = end;
    while (at > 0
        && (Character.isWhitespace(whole.charAt(at - 1))
            || Character.isHighSurrogate(whole.charAt(at - 1)))) {
      at--;
    }
    return at;
  }

  private void light(int end) {
    lit.getElements().clear();
    through.getElements().clear();
    over.setText(text.getText());
    for (Span span : spans) {
      if (span.start() < end) {
        lit.getElements().addAll(text.rangeShape(span.start(), Math.min(end, span.end())));
        through.getElements().addAll(text.rangeShape(span.start(), Math.min(end, span.end())));
      }
    }
  }
}
