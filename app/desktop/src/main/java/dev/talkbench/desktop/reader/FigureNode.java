package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.reader.Built.Parts;
import dev.talkbench.markdown.Attributes;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Inlines;
import dev.talkbench.markdown.Span;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A picture with its caption; a picture meant for one theme only shows in that theme. */
final class FigureNode extends VBox {
  FigureNode(Block.Figure figure, NoteContext context, Parts parts) {
    getStyleClass().add("figure");
    Attributes attributes = figure.image().attributes();
    var picture =
        new PictureBox(
            context.ports().image().apply(figure.image()),
            figure.image().alt(),
            length(attributes, "width", "w"),
            length(attributes, "height", "h"),
            context);
    getChildren().add(picture);
    if (!figure.caption().isEmpty()) {
      int end = figure.text().end();
      int length = Inlines.text(figure.caption()).length();
      TextLeaf caption =
          InlineRuns.leaf(
              context,
              figure.caption(),
              new Span(Math.max(0, end - length), end),
              parts,
              "caption");
      VBox.setMargin(caption, new Insets(context.px(8), 0, 0, 0));
      getChildren().add(caption);
    }
    boolean light = attributes.hasClass("light");
    boolean dark = attributes.hasClass("dark");
    if (light != dark) {
      context
          .dark()
          .subscribe(
              now -> {
                setVisible(now == dark);
                requestLayout();
              });
    }
  }

  /** Reads {@code 700} or {@code 700px}; 0 when there is none. */
  static double length(Attributes attributes, String name, String shortName) {
    @Nullable String written = attributes.get(name);
    if (written == null) {
      written = attributes.get(shortName);
    }
    if (written == null) {
      return 0;
    }
    String digits = written.strip().replaceFirst("px$", "");
    return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return isVisible() ? super.computePrefHeight(width) : 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return isVisible() ? super.computeMinHeight(width) : 0;
  }
}
