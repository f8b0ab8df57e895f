package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.reader.Built.Parts;
import dev.talkbench.markdown.Block;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list with hanging indents: markers in a gutter, numbers flush right in it. */
final class ListNode extends VBox {
  private static final double GUTTER = 26;

  ListNode(Block.ListBlock list, BlockNodes nodes, NoteContext context, Parts parts, int depth) {
    getStyleClass().add("list");
    setSpacing(context.px(Gaps.between(list)));
    int start = list.start() == null ? 0 : list.start();
    int last = start + list.items().size() - 1;
    double gutter = context.px(GUTTER + 9 * Math.max(0, String.valueOf(last).length() - 1));
    int index = 0;
    for (Block.ListItem item : list.items()) {
      Region marker;
      if (item.checked() != null) {
        marker = new Gutter(task(item.checked(), context), gutter, context);
      } else if (list.start() != null) {
        var number = new Text(start + index + ".");
        number.getStyleClass().add("number");
        marker = new Gutter(number, gutter, context);
      } else {
        marker = new Gutter(bullet(depth, context), gutter, context);
      }
      getChildren().add(row(marker, nodes.column(item.content(), parts, depth + 1, "item")));
      index++;
    }
    setAccessibleRole(AccessibleRole.LIST_VIEW);
  }

  /** A footnote's text with its number and the way back. */
  static Region footnote(
      Block.Footnote footnote, BlockNodes nodes, NoteContext context, Parts parts) {
    var number = new Text(footnote.number() + ".");
    number.getStyleClass().add("number");
    VBox content = nodes.column(footnote.content(), parts, 0, "footnote");
    var back = new Hyperlink(context.words().get("footnote.back"));
    back.getStyleClass().add("footnote-back");
    back.setGraphic(new FontIcon("fth-corner-left-up"));
    back.setOnAction(event -> context.jump().accept("fnref:" + footnote.label()));
    content.getChildren().add(back);
    HBox row = row(new Gutter(number, context.px(GUTTER), context), content);
    row.getStyleClass().add("small");
    return row;
  }

  private static HBox row(Region marker, Region content) {
    var row = new HBox(marker, content);
    row.setFillHeight(true);
    HBox.setHgrow(content, Priority.ALWAYS);
    content.setMinWidth(0);
    return row;
  }

  private static Region bullet(int depth, NoteContext context) {
    var dot = new Region();
    dot.getStyleClass().addAll("bullet", "bullet-" + Math.min(2, depth));
    double size = context.px(5);
    dot.setMinSize(size, size);
    dot.setPrefSize(size, size);
    dot.setMaxSize(size, size);
    return dot;
  }

  private static Region task(boolean done, NoteContext context) {
    var box = new HBox();
    box.getStyleClass().addAll("task", done ? "task-done" : "task-open");
    double size = context.px(16);
    box.setMinSize(size, size);
    box.setPrefSize(size, size);
    box.setMaxSize(size, size);
    if (done) {
      var tick = new FontIcon("fth-check");
      tick.setIconSize((int) context.px(12));
      box.getChildren().add(tick);
      box.setAlignment(javafx.geometry.Pos.CENTER);
    }
    box.setAccessibleText(context.words().get(done ? "task.done" : "task.open"));
    return box;
  }

  /** Holds a marker at the height of the first line. */
  private static final class Gutter extends Region {
    private final javafx.scene.Node marker;
    private final double line;
    private final double air;

    Gutter(javafx.scene.Node marker, double width, NoteContext context) {
      this.marker = marker;
      line = context.px(30);
      air = context.px(10);
      setMinWidth(width);
      setPrefWidth(width);
      setMaxWidth(width);
      setPadding(Insets.EMPTY);
      getStyleClass().add("gutter");
      getChildren().add(marker);
    }

    @Override
    protected double computePrefHeight(double width) {
      return line;
    }

    @Override
    protected void layoutChildren() {
      double width = marker.prefWidth(-1);
      double height = marker.prefHeight(-1);
      if (marker instanceof Region) {
        boolean task = marker.getStyleClass().contains("task");
        double x = getWidth() - width - (task ? air * 0.8 : air);
        marker.resizeRelocate(Math.rint(x), Math.rint((line - height) / 2), width, height);
      } else {
        layoutInArea(
            marker, 0, 0, getWidth() - air * 0.8, line, 0, javafx.geometry.HPos.RIGHT, VPos.CENTER);
      }
    }
  }
}
