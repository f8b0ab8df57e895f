package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Inlines;
import java.util.List;

/**
 * Widths of a table's columns, by the automatic layout of CSS 2.1 (17.5.2.2): each between its
 * longest word and its longest line. Widths come from letter counts, not from laid-out text, so
 * that all parts of a long table agree and none must be built to know.
 */
final class TableColumns {
  /** Widest a column asks to be for one line, at zoom 1. */
  private static final double LINE = 400;

  private static final double WORD = 200;

  private final double[] least;
  private final double[] most;
  private final double air;

  TableColumns(Block.Table table, Measure measure) {
    int count = table.header().size();
    for (List<Block.TableCell> row : table.rows()) {
      count = Math.max(count, row.size());
    }
    least = new double[count];
    most = new double[count];
    air = measure.px(20);
    double size = measure.px(15.5);
    take(table.header(), size * 1.06, measure);
    for (List<Block.TableCell> row : table.rows()) {
      take(row, size, measure);
    }
  }

  private void take(List<Block.TableCell> row, double size, Measure measure) {
    for (int i = 0; i < row.size(); i++) {
      String text = Inlines.text(row.get(i).content());
      double line = 0;
      double word = 0;
      double longest = 0;
      double widest = 0;
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '\n') {
          widest = Math.max(widest, line);
          line = 0;
        } else {
          line += Letters.ems(c);
        }
        word = Character.isWhitespace(c) ? 0 : word + Letters.ems(c);
        longest = Math.max(longest, word);
      }
      widest = Math.max(widest, line);
      double full = Math.ceil(widest * size * 1.04) + air + 2;
      most[i] = Math.max(most[i], Math.min(full, measure.px(LINE)));
      least[i] =
          Math.max(
              least[i], Math.min(Math.ceil(longest * size * 1.06) + air + 2, measure.px(WORD)));
      most[i] = Math.max(most[i], least[i]);
    }
  }

  int count() {
    return least.length;
  }

  /** Width at which every cell has its line, long ones folded. */
  double comfortable() {
    return sum(most) - air;
  }

  /**
   * Columns for a table offered {@code width}; together they may be wider when words do not fit.
   */
  double[] widths(double width) {
    int n = least.length;
    var widths = new double[n];
    // The last column needs no air after it.
    double offered = width + air;
    double small = sum(least);
    double large = sum(most);
    for (int i = 0; i < n; i++) {
      double w;
      if (offered >= large) {
        w = most[i] + (offered - large) * most[i] / Math.max(1, large);
      } else if (offered > small) {
        w = least[i] + (most[i] - least[i]) * (offered - small) / (large - small);
      } else {
        w = least[i];
      }
      widths[i] = Math.floor(w);
    }
    if (n > 0) {
      widths[n - 1] -= air;
    }
    return widths;
  }

  double air() {
    return air;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
