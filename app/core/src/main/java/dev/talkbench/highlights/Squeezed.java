package dev.talkbench.highlights;

/**
 * Text with every run of white space taken for one space, or for one line feed where it holds one,
 * and the way back: words between which only the space has changed say the same.
 */
final class Squeezed {
  private final String text;
  private final int[] from;

  private Squeezed(String text, int[] from) {
    this.text = text;
    this.from = from;
  }

  static Squeezed of(String original) {
    var text = new StringBuilder(original.length());
    int[] from = new int[original.length() + 1];
    boolean space = false;
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      boolean white = isWhite(c);
      if (!white || !space) {
        from[text.length()] = i;
        text.append(c == '\n' ? c : white ? ' ' : c);
      } else if (c == '\n') {
        text.setCharAt(text.length() - 1, c);
      }
      space = white;
    }
    from[text.length()] = original.length();
    return new Squeezed(text.toString(), from);
  }

  /** The letters alone. */
  static String text(String original) {
    return of(original).text();
  }

  /** White space, those spaces that do not break a line among it. */
  static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  String text() {
    return text;
  }

  /** Where a letter stands in the original. */
  int original(int letter) {
    return from[letter];
  }

  /** The letter that stands at {@code offset} of the original, or the run that holds it. */
  int letter(int offset) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (from[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
