package dev.talkbench.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** Turns a pipe table into ours: cells end with a tab, rows with a line feed. */
final class TableBuilder {
  private final Origin origin;
  private final Projection projection;
  private final InlineBuilder inlines;

  TableBuilder(Origin origin, Projection projection, InlineBuilder inlines) {
    this.origin = origin;
    this.projection = projection;
    this.inlines = inlines;
  }

  /** The table at the end of the projection. */
  Block.Table build(TableBlock table) {
    int start = projection.length();
    var columns = new ArrayList<Block.Alignment>();
    List<Block.TableCell> header = List.of();
    var rows = new ArrayList<List<Block.TableCell>>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (!(part instanceof TableHead) && !(part instanceof TableBody)) {
        continue;
      }
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (!(row instanceof TableRow)) {
          continue;
        }
        boolean first = header.isEmpty() && rows.isEmpty();
        if (!first) {
          projection.append("\n");
        }
        List<Block.TableCell> cells = cells(row, columns);
        if (first && part instanceof TableHead) {
          header = cells;
        } else {
          rows.add(cells);
        }
      }
    }
    return new Block.Table(
        List.copyOf(columns),
        header,
        List.copyOf(rows),
        origin.span(table),
        projection.since(start));
  }

  private List<Block.TableCell> cells(Node row, List<Block.Alignment> columns) {
    var cells = new ArrayList<Block.TableCell>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof TableCell cell)) {
        continue;
      }
      if (!cells.isEmpty()) {
        projection.append("\t");
      }
      List<Inline> runs = inlines.build(cell);
      cells.add(new Block.TableCell(runs, origin.span(cell), projection.append(runs)));
      if (columns.size() < cells.size()) {
        columns.add(alignment(cell));
      }
    }
    return List.copyOf(cells);
  }

  private static Block.Alignment alignment(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    return alignment == null
        ? Block.Alignment.NONE
        : switch (alignment) {
          case LEFT -> Block.Alignment.LEFT;
          case CENTER -> Block.Alignment.CENTER;
          case RIGHT -> Block.Alignment.RIGHT;
        };
  }
}
