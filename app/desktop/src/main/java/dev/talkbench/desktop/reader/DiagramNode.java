package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.reader.Built.Parts;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Span;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** A diagram or a formula: its picture where one was made, else its source, calmly. */
final class DiagramNode extends VBox {
  DiagramNode(Block.Diagram diagram, NoteContext context, Parts parts) {
    getStyleClass().addAll("card", "diagram");
    context
        .ports()
        .diagram()
        .apply(diagram)
        .ifPresentOrElse(
            bytes -> getChildren().add(new PictureBox(bytes, "", context)),
            () ->
                source(
                    "fth-git-branch",
                    diagram.language() + " · " + context.words().get("diagram.source"),
                    diagram.code(),
                    diagram.text(),
                    context,
                    parts));
  }

  private DiagramNode() {
    getStyleClass().addAll("card", "diagram");
  }

  /** Displayed TeX. */
  static DiagramNode formula(Block.MathBlock math, NoteContext context, Parts parts) {
    var node = new DiagramNode();
    node.source(
        "fth-hash", context.words().get("math.source"), math.tex(), math.text(), context, parts);
    return node;
  }

  private void source(
      String icon, String what, String code, Span span, NoteContext context, Parts parts) {
    var picture = new FontIcon(icon);
    picture.getStyleClass().add("quiet-icon");
    var label = new Label(what, picture);
    label.getStyleClass().add("code-language");
    label.setPadding(new Insets(context.px(4), 0, context.px(6), Measure.OVERHANG));
    var map = new OffsetMap(span.start());
    map.add(code.length(), span.length());
    var leaf = new TextLeaf(span, map, List.of(new Text(code)), false, "listing", "quiet-listing");
    leaf.setAccessibleText(code);
    parts.add(leaf);
    var holder = new HBox(leaf);
    holder.setPadding(new Insets(0, Measure.OVERHANG, 0, Measure.OVERHANG));
    getChildren().addAll(label, new SidewaysPane(holder));
    setPadding(new Insets(context.px(10), 0, context.px(14), 0));
  }
}
