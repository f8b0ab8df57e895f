package dev.talkbench.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Rows whose cells stand under each other on a terminal, where Hangul takes two places. */
public final class Columns {
  private static final String GAP = "  ";
  private final List<List<String>> rows = new ArrayList<>();

  /** No rows. */
  public Columns() {}

  /** Adds a row. */
  public Columns row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** One line a row, nothing behind the last cell. */
  public List<String> lines() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] width = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        width[c] = Math.max(width[c], width(row.get(c)));
      }
    }
    var lines = new ArrayList<String>();
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int c = 0; c < row.size(); c++) {
        line.append(c == 0 ? "" : GAP).append(row.get(c));
        line.repeat(' ', width[c] - width(row.get(c)));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Places that {@code text} takes on a terminal: two for wide letters (UAX #11), else one. */
  public static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
