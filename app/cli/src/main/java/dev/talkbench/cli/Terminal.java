package dev.talkbench.cli;

/**
 * Text for a terminal. What others wrote (titles, names, metrics of an imported run) may hold
 * sequences that move the cursor, rename the window or forge a line: its control characters are
 * shown as {@code U+FFFD}. Our own styles travel as characters that no text holds (Unicode, section
 * 23.7, "Noncharacters") and become sequences on the way out.
 */
final class Terminal {
  private static final char BOLD = '\uFDD0';
  private static final char FAINT = '\uFDD1';
  private static final char PLAIN = '\uFDD2';

  private Terminal() {}

  static String bold(String text) {
    return BOLD + clean(text) + PLAIN;
  }

  static String faint(String text) {
    return FAINT + clean(text) + PLAIN;
  }

  /** Without control characters and styles; a tab or the end of a line is a space. */
  static String clean(String text) {
    return mapped(text, false);
  }

  /** As {@link #clean}, with our styles as the terminal wants them. */
  static String styled(String text) {
    return mapped(text, true);
  }

  private static String mapped(String text, boolean styles) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case BOLD, FAINT, PLAIN -> out.append(styles ? sequence(c) : "");
        case '\t', '\n', '\r' -> out.append(' ');
        default -> out.append(Character.isISOControl(c) ? '\uFFFD' : c);
      }
    }
    return out.toString();
  }

  private static String sequence(char style) {
    return switch (style) {
      case BOLD -> "\u001b[1m";
      case FAINT -> "\u001b[2m";
      default -> "\u001b[22m";
    };
  }
}
