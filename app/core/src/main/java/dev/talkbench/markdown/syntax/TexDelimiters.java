package dev.talkbench.markdown.syntax;

import java.util.Set;

/** Where TeX begins and ends in Markdown. All ranges are offsets in the text given. */
public final class TexDelimiters {
  /** No formula is longer, in UTF-16 units: keeps a lost delimiter from costing more than it is. */
  private static final int LONGEST = 16_384;

  private static final Set<String> ENVIRONMENTS =
      Set.of(
          "equation",
          "align",
          "alignat",
          "aligned",
          "array",
          "bmatrix",
          "cases",
          "eqnarray",
          "gather",
          "matrix",
          "multline",
          "pmatrix",
          "split",
          "vmatrix");

  private TexDelimiters() {}

  /** What a note says of its single dollar signs. */
  public enum Dollars {
    /**
     * It announces math ({@code math: true}): every pair of dollars is a formula, as on its blog.
     */
    ANNOUNCED,
    /** It holds displayed TeX: every pair that stands tight around something is a formula. */
    AMONG_TEX,
    /** Nothing: only what also looks like TeX is a formula. */
    UNSAID
  }

  /** Whether displayed TeX begins a line of {@code text}, so that dollars are no money there. */
  public static boolean displays(CharSequence text) {
    boolean lineStart = true;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (lineStart && (c == '$' || c == '\\')) {
        int end = dollars(text, at);
        end = end >= 0 && tex(text, at + 2, end - 2) ? end : environment(text, at);
        if (end >= 0) {
          return true;
        }
      }
      lineStart = c == '\n' || (lineStart && (space(c) || c == '>'));
    }
    return false;
  }

  private static boolean tex(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("\\^_=".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** One past the closing delimiter of the displayed formula at {@code start}, or -1. */
  static int blockEnd(CharSequence text, int start) {
    int end = dollars(text, start);
    if (end < 0) {
      end = environment(text, start);
    }
    return end >= 0 && blankToLineEnd(text, end) ? end : -1;
  }

  /** {@code $$...$$}, not empty. */
  static int dollars(CharSequence text, int start) {
    if (!starts(text, start, "$$")) {
      return -1;
    }
    int close = indexOf(text, "$$", start + 2);
    return close > start + 2 && !blank(text, start + 2, close) ? close + 2 : -1;
  }

  /** <code>\begin{align}...\end{align}</code>. */
  static int environment(CharSequence text, int start) {
    if (!starts(text, start, "\\begin{")) {
      return -1;
    }
    int from = start + "\\begin{".length();
    int brace = from;
    while (brace < text.length() && brace < from + 12 && letter(text.charAt(brace))) {
      brace++;
    }
    int star = brace < text.length() && text.charAt(brace) == '*' ? 1 : 0;
    if (!ENVIRONMENTS.contains(text.subSequence(from, brace).toString())
        || !starts(text, brace + star, "}")) {
      return -1;
    }
    String closing = "\\end{" + text.subSequence(from, brace + star) + "}";
    int close = indexOf(text, closing, brace);
    return close < 0 ? -1 : close + closing.length();
  }

  /** <code>\eqref{name}</code> or <code>\ref{name}</code>. */
  static int reference(CharSequence text, int start) {
    int from =
        starts(text, start, "\\eqref{")
            ? start + "\\eqref{".length()
            : starts(text, start, "\\ref{") ? start + "\\ref{".length() : -1;
    if (from < 0) {
      return -1;
    }
    int close = from;
    while (close < text.length() && close < from + 64 && " \n{}".indexOf(text.charAt(close)) < 0) {
      close++;
    }
    return close > from && starts(text, close, "}") ? close + 1 : -1;
  }

  /**
   * {@code $...$} in one line. Ordinary money stays money: the dollars stand tight around the
   * formula and free of Latin letters and digits outside (Pandoc, "tex_math_dollars"); where the
   * note holds no other math the inside must also look like TeX.
   */
  static int dollar(CharSequence text, int start, Dollars said) {
    if (!starts(text, start, "$") || starts(text, start + 1, "$")) {
      return -1;
    }
    if (start > 0 && (latin(text.charAt(start - 1)) || text.charAt(start - 1) == '$')) {
      return -1;
    }
    int close = start + 1;
    int limit = Math.min(text.length(), start + 1_000);
    while (close < limit && text.charAt(close) != '$' && text.charAt(close) != '\n') {
      close += text.charAt(close) == '\\' ? 2 : 1;
    }
    if (close >= limit || text.charAt(close) != '$' || close == start + 1) {
      return -1;
    }
    boolean tight = !space(text.charAt(start + 1)) && !space(text.charAt(close - 1));
    boolean loose =
        said == Dollars.ANNOUNCED && space(text.charAt(start + 1)) && space(text.charAt(close - 1));
    boolean free =
        close + 1 >= text.length()
            || (!latin(text.charAt(close + 1)) && text.charAt(close + 1) != '$');
    if (!free || !(tight || loose)) {
      return -1;
    }
    return said != Dollars.UNSAID || likeTex(text.subSequence(start + 1, close).toString())
        ? close + 1
        : -1;
  }

  /** A single letter, a number, or anything with the signs of a formula and no word of text. */
  private static boolean likeTex(String inside) {
    if (inside.length() == 1) {
      return Character.isLetterOrDigit(inside.charAt(0));
    }
    boolean sign = false;
    for (int i = 0; i < inside.length(); i++) {
      sign |= "\\^_=<>{}+-*/()|,".indexOf(inside.charAt(i)) >= 0;
      if (Character.UnicodeScript.of(inside.charAt(i)) == Character.UnicodeScript.HANGUL) {
        return inside.indexOf('\\') >= 0;
      }
    }
    return sign;
  }

  private static boolean blankToLineEnd(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n') {
      if (!space(text.charAt(end))) {
        return false;
      }
      end++;
    }
    return true;
  }

  private static boolean blank(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(CharSequence text, String sought, int from) {
    int last = Math.min(text.length() - sought.length(), from + LONGEST);
    for (int i = from; i <= last; i++) {
      if (starts(text, i, sought)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean starts(CharSequence text, int at, String sought) {
    if (at < 0 || at + sought.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < sought.length(); i++) {
      if (text.charAt(at + i) != sought.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean latin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static boolean space(char c) {
    return c == ' ' || c == '\t';
  }
}
