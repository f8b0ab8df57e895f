package dev.talkbench.markdown;

import org.jspecify.annotations.Nullable;

/**
 * Limits that keep the parser from running away, measured on flexmark 0.64.8: beyond them it
 * overflows its stack or takes time that grows with the square of the text. One pass over the
 * source, linear.
 */
final class Guard {
  /** Largest file read as Markdown, in bytes. */
  static final int MAX_BYTES = 5_000_000;

  private static final int MAX_NESTING = 100;
  private static final int MAX_DELIMITERS = 1_000;
  private static final int MAX_BACKTICK_LENGTHS = 64;
  private static final int MAX_EMPHASIS = 10_000;
  private static final int MAX_LINKS = 2_000;
  private static final int MAX_BRACKETS = 500;
  private static final int MAX_PARAGRAPH = 256 << 10;
  private static final int MAX_CELLS = 100_000;
  private static final String TABLE = "a table of more than " + MAX_CELLS + " cells";

  private final String source;
  private int line = 1;
  private int paragraph;
  private int links;
  private int emphasis;
  private int brackets;
  private int cells;

  /** Columns that the table at hand has, 0 outside one. */
  private int columns;

  private final java.util.BitSet backticks = new java.util.BitSet();
  private final int[] indents = new int[MAX_NESTING + 2];
  private int depth;
  private @Nullable String fence;

  private Guard(String source) {
    this.source = source;
  }

  /**
   * The first limit that {@code source} breaks, or null.
   *
   * @param body where the Markdown begins
   * @param size of the file
   */
  static @Nullable Problem check(String source, int body, int size) {
    if (size > MAX_BYTES || source.length() > MAX_BYTES) {
      return new Problem(1, Problem.Kind.LIMIT, "larger than " + MAX_BYTES + " bytes");
    }
    var guard = new Guard(source);
    for (int i = 0; i < body; i++) {
      guard.line += source.charAt(i) == '\n' ? 1 : 0;
    }
    int at = body;
    while (at < source.length()) {
      int end = source.indexOf('\n', at);
      end = end < 0 ? source.length() : end;
      String broken = guard.line(at, end);
      if (broken != null) {
        return new Problem(guard.line, Problem.Kind.LIMIT, broken);
      }
      guard.line++;
      at = end + 1;
    }
    return null;
  }

  private @Nullable String line(int start, int end) {
    int at = start;
    int markers = 0;
    boolean list = false;
    while (at < end) {
      char c = source.charAt(at);
      int width = marker(at, end);
      if (width > 0) {
        markers++;
        if (c != '>') {
          list = true;
          if (fence == null && nested(at - start)) {
            return "lists nested deeper than " + MAX_NESTING;
          }
        }
        at += width;
      } else if (c == ' ' || c == '\t') {
        at++;
      } else {
        break;
      }
      if (markers > MAX_NESTING) {
        return "quotes or lists nested deeper than " + MAX_NESTING;
      }
    }
    if (inFence(at, end)) {
      return null;
    }
    if (at >= end || list || source.charAt(at) == '#' || source.startsWith("{:", at)) {
      paragraph = 0;
      links = 0;
      emphasis = 0;
      brackets = 0;
      backticks.clear();
      if (at >= end) {
        cells = 0;
        columns = 0;
        return null;
      }
    }
    paragraph += end - start;
    if (paragraph > MAX_PARAGRAPH) {
      return "a paragraph longer than " + (MAX_PARAGRAPH >> 10) + " KB";
    }
    int before = cells;
    String broken = inside(at, end);
    return broken == null ? row(at, end, cells - before) : broken;
  }

  /** The parser fills up short rows: one wide head over many short rows is a bomb. */
  private @Nullable String row(int start, int end, int pipes) {
    cells += Math.max(0, columns - pipes);
    boolean delimiters = pipes > 0;
    for (int at = start; at < end && delimiters; at++) {
      delimiters = "|:- \t".indexOf(source.charAt(at)) >= 0;
    }
    columns = delimiters ? pipes : columns;
    return cells > MAX_CELLS ? TABLE : null;
  }

  /** Width of a quote or list marker, 0 for none. */
  private int marker(int at, int end) {
    char c = source.charAt(at);
    if (c == '>') {
      return 1;
    }
    int after = at;
    while (after < end && after < at + 9 && Character.isDigit(source.charAt(after))) {
      after++;
    }
    boolean number =
        after > at && after < end && (source.charAt(after) == '.' || source.charAt(after) == ')');
    if (!number && c != '-' && c != '*' && c != '+') {
      return 0;
    }
    after = number ? after + 1 : at + 1;
    return after < end && (source.charAt(after) == ' ' || source.charAt(after) == '\t')
        ? after - at + 1
        : 0;
  }

  private boolean nested(int indent) {
    while (depth > 0 && indents[depth - 1] >= indent) {
      depth--;
    }
    indents[depth++] = indent;
    return depth > MAX_NESTING;
  }

  private boolean inFence(int at, int end) {
    String open = fence;
    if (open != null) {
      if (source.startsWith(open, at) && only(open.charAt(0), source.substring(at, end).strip())) {
        fence = null;
      }
      return true;
    }
    char c = at < end ? source.charAt(at) : ' ';
    if (c != '`' && c != '~') {
      return false;
    }
    int run = at;
    while (run < end && source.charAt(run) == c) {
      run++;
    }
    if (run - at >= 3
        && run - at <= MAX_DELIMITERS
        && (c == '~' || source.substring(run, end).indexOf('`') < 0)) {
      fence = source.substring(at, run);
      return true;
    }
    return false;
  }

  private static boolean only(char sign, String text) {
    return text.chars().allMatch(c -> c == sign);
  }

  private @Nullable String inside(int start, int end) {
    int open = 0;
    for (int at = start; at < end; at++) {
      char c = source.charAt(at);
      switch (c) {
        case '*', '_', '~', '=', '`', '!', '$' -> {
          int run = at + 1;
          while (run < end && source.charAt(run) == c) {
            run++;
          }
          if (run - at > MAX_DELIMITERS && (at > start || run < end)) {
            return "more than " + MAX_DELIMITERS + " delimiters in a row";
          }
          if (c == '*' || c == '_') {
            emphasis++;
            if (emphasis > MAX_EMPHASIS) {
              return "more than " + MAX_EMPHASIS + " signs of emphasis in a paragraph";
            }
          }
          if (c == '`') {
            backticks.set(Math.min(run - at, MAX_DELIMITERS));
            if (backticks.cardinality() > MAX_BACKTICK_LENGTHS) {
              return "more than " + MAX_BACKTICK_LENGTHS + " lengths of backtick runs";
            }
          }
          at = run - 1;
        }
        case '[' -> {
          open++;
          brackets = Math.max(brackets, open);
          if (brackets > MAX_BRACKETS) {
            return "brackets nested deeper than " + MAX_BRACKETS;
          }
        }
        case ']' -> {
          open = Math.max(0, open - 1);
          if (at + 1 < end && source.charAt(at + 1) == '(' && ++links > MAX_LINKS) {
            return "more than " + MAX_LINKS + " links in a paragraph";
          }
        }
        case '|' -> {
          if (++cells > MAX_CELLS) {
            return TABLE;
          }
        }
        default -> {
          // Plain text costs nothing.
        }
      }
    }
    return null;
  }
}
