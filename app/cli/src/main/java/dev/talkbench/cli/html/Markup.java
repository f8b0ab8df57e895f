package dev.talkbench.cli.html;

/** Writes tags; whatever came from a note goes in as text or as a quoted value, never as markup. */
final class Markup {
  private static final int FIRST_PRINTABLE = 0x20;
  private static final char DELETE = 0x7f;

  private final StringBuilder out = new StringBuilder();

  /** Our own markup, as it is. */
  Markup tag(String markup) {
    out.append(markup);
    return this;
  }

  /** Text of a note. */
  Markup text(String text) {
    escape(text, out);
    return this;
  }

  /** A text of a note as the value of an attribute, without its quotes. */
  static String value(String text) {
    var value = new StringBuilder();
    escape(text, value);
    return value.toString();
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.append(c);
        default -> out.append(c < FIRST_PRINTABLE || c == DELETE ? '\uFFFD' : c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
