package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.reader.Built.Parts;
import dev.talkbench.markdown.Block;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Cells in rows; a hairline under each row. */
final class TableGrid extends Region {
  private final TableColumns columns;
  private final List<List<TextLeaf>> rows = new ArrayList<>();
  private final List<Region> lines = new ArrayList<>();
  private final double above;
  private double offered;
  private double[] widths = {};

  TableGrid(Block.Table table, TableColumns columns, NoteContext context, Parts parts) {
    this.columns = columns;
    above = context.px(6);
    getStyleClass().add("table-grid");
    if (!table.header().isEmpty()) {
      add(table.header(), table.columns(), context, parts, true);
    }
    for (List<Block.TableCell> row : table.rows()) {
      add(row, table.columns(), context, parts, false);
    }
  }

  private void add(
      List<Block.TableCell> row,
      List<Block.Alignment> alignments,
      NoteContext context,
      Parts parts,
      boolean header) {
    var leaves = new ArrayList<TextLeaf>();
    for (int i = 0; i < row.size(); i++) {
      Block.TableCell cell = row.get(i);
      Block.Alignment alignment = i < alignments.size() ? alignments.get(i) : Block.Alignment.NONE;
      String side =
          switch (alignment) {
            case NONE, LEFT -> "cell-left";
            case CENTER -> "cell-center";
            case RIGHT -> "cell-right";
          };
      TextLeaf leaf =
          InlineRuns.leaf(
              context, cell.content(), cell.text(), parts, header ? "cell-head" : "cell", side);
      leaves.add(leaf);
      getChildren().add(leaf);
    }
    rows.add(leaves);
    var line = new Region();
    line.getStyleClass().add(header ? "table-line-head" : "table-line");
    lines.add(line);
    getChildren().add(line);
  }

  TableColumns columns() {
    return columns;
  }

  /** Tells the width there is, before measuring. */
  void offer(double width) {
    if (width > 0 && width != offered) {
      offered = width;
      widths = columns.widths(width);
      requestLayout();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    double sum = 0;
    for (double width : widths) {
      sum += width;
    }
    return sum;
  }

  @Override
  protected double computePrefHeight(double width) {
    double height = 0;
    for (List<TextLeaf> row : rows) {
      height += height(row) + 1;
    }
    return height;
  }

  private double height(List<TextLeaf> row) {
    double tallest = 0;
    for (int i = 0; i < row.size(); i++) {
      tallest = Math.max(tallest, row.get(i).prefHeight(inner(i)));
    }
    return tallest + 2 * above;
  }

  private double inner(int column) {
    double air = column == widths.length - 1 ? 0 : columns.air();
    return Math.max(8, widths[column] - air);
  }

  @Override
  protected void layoutChildren() {
    double y = 0;
    for (int r = 0; r < rows.size(); r++) {
      List<TextLeaf> row = rows.get(r);
      double height = height(row);
      double x = 0;
      for (int i = 0; i < row.size(); i++) {
        TextLeaf leaf = row.get(i);
        leaf.resizeRelocate(x, y + above, inner(i), height - 2 * above);
        x += widths[i];
      }
      y += height;
      lines.get(r).resizeRelocate(0, y, Math.max(getWidth(), computePrefWidth(-1)), 1);
      y += 1;
    }
  }
}
