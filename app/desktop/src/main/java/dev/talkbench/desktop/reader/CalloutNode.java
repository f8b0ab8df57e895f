package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.reader.Built.Parts;
import dev.talkbench.markdown.Block;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A prompt or callout: icon, tint, and the text on the column's own lines. */
final class CalloutNode extends StackPane {
  CalloutNode(
      Block.Callout callout, BlockNodes nodes, NoteContext context, Parts parts, int depth) {
    Kind kind = Kind.of(callout.kind());
    getStyleClass().addAll("callout", "callout-" + kind.style);
    var tint = new Region();
    tint.getStyleClass().add("tint");
    var icon = new FontIcon(kind.icon);
    icon.setIconSize((int) context.px(18));
    icon.setAccessibleText(context.words().get("callout." + kind.word));
    var gutter = new StackPane(icon);
    gutter.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    gutter.setPadding(new Insets(context.px(6), 0, 0, 0));
    gutter.setMinWidth(context.px(28));

    var content = new VBox();
    content.setMinWidth(0);
    VBox body = nodes.column(callout.content(), parts, depth, "callout-body");
    if (callout.folding() != null) {
      content
          .getChildren()
          .add(
              FoldNode.fold(
                  title(callout, kind, context, parts),
                  body,
                  callout.folding(),
                  callout.text(),
                  parts));
    } else {
      if (!callout.title().isEmpty()) {
        content.getChildren().add(title(callout, kind, context, parts));
      }
      content.getChildren().add(body);
    }
    // The title's leaf comes before the body's in the projection.
    parts.sort();
    var row = new HBox(gutter, content);
    HBox.setHgrow(content, Priority.ALWAYS);
    row.setPadding(
        new Insets(context.px(12), Measure.OVERHANG, context.px(12), Measure.OVERHANG - 4));
    getChildren().addAll(tint, row);
  }

  private static Region title(Block.Callout callout, Kind kind, NoteContext context, Parts parts) {
    if (callout.title().isEmpty()) {
      var label = new Label(context.words().get("callout." + kind.word));
      label.getStyleClass().add("callout-title");
      return label;
    }
    int start = callout.text().start();
    int length = dev.talkbench.markdown.Inlines.text(callout.title()).length();
    return InlineRuns.leaf(
        context,
        callout.title(),
        new dev.talkbench.markdown.Span(start, start + length),
        parts,
        "callout-title");
  }

  private enum Kind {
    TIP("tip", "fth-sun", "tip"),
    INFO("info", "fth-info", "info"),
    WARNING("warning", "fth-alert-triangle", "warning"),
    DANGER("danger", "fth-alert-octagon", "danger"),
    NOTE("note", "fth-edit-3", "note"),
    IMPORTANT("info", "fth-alert-circle", "important"),
    CAUTION("danger", "fth-alert-octagon", "caution");

    private final String style;
    private final String icon;
    private final String word;

    Kind(String style, String icon, String word) {
      this.style = style;
      this.icon = icon;
      this.word = word;
    }

    static Kind of(String name) {
      return switch (name) {
        case "tip", "hint", "success", "check", "done" -> TIP;
        case "info", "todo", "abstract", "summary", "tldr" -> INFO;
        case "warning", "attention", "question", "help", "faq" -> WARNING;
        case "danger", "error", "bug", "failure", "fail", "missing" -> DANGER;
        case "important" -> IMPORTANT;
        case "caution" -> CAUTION;
        default -> NOTE;
      };
    }
  }
}
