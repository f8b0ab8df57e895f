package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.reader.Built.Fold;
import dev.talkbench.desktop.reader.Built.Parts;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Inlines;
import dev.talkbench.markdown.Span;
import javafx.geometry.Insets;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The details tag: a line that opens what is below it. */
final class FoldNode extends VBox {
  FoldNode(Block.Details details, BlockNodes nodes, NoteContext context, Parts parts, int depth) {
    getStyleClass().add("details");
    int start = details.text().start();
    int length = Inlines.text(details.summary()).length();
    TextLeaf summary =
        InlineRuns.leaf(
            context, details.summary(), new Span(start, start + length), parts, "summary");
    VBox body = nodes.column(details.content(), parts, depth, "details-body");
    body.setPadding(new Insets(context.px(8), 0, context.px(4), context.px(24)));
    getChildren().add(fold(summary, body, details.open(), details.text(), parts));
  }

  /** A head and a body that shows or not. */
  static VBox fold(Region head, Region body, boolean open, Span text, Parts parts) {
    var arrow = new FontIcon(open ? "fth-chevron-down" : "fth-chevron-right");
    var toggle = new ToggleButton();
    toggle.getStyleClass().setAll("fold");
    toggle.setGraphic(arrow);
    toggle.setSelected(open);
    toggle.setAccessibleText(head.getAccessibleText());
    toggle.setMinWidth(24);
    var line = new javafx.scene.layout.HBox(toggle, head);
    line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    javafx.scene.layout.HBox.setHgrow(head, javafx.scene.layout.Priority.ALWAYS);
    toggle
        .selectedProperty()
        .subscribe(
            shown -> {
              arrow.setIconLiteral(shown ? "fth-chevron-down" : "fth-chevron-right");
              body.setVisible(shown);
              body.setManaged(shown);
            });
    parts.add(
        new Fold() {
          @Override
          public Span text() {
            return text;
          }

          @Override
          public void open() {
            toggle.setSelected(true);
          }
        });
    return new VBox(line, body);
  }
}
