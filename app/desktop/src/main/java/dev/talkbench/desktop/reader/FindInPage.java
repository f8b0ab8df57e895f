package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds text in the projection without regard to case. Letters are folded one by one, so offsets
 * stay those of the projection. Immutable; any thread.
 */
final class FindInPage {
  /** More hits than anyone steps through. */
  static final int MOST = 100_000;

  private final String folded;

  FindInPage(String text) {
    folded = fold(text);
  }

  /**
   * Every place of {@code typed}, in order and apart; it may be decomposed (NFD), as macOS gives
   * it.
   */
  List<Span> find(String typed) {
    String wanted = fold(Normalizer.normalize(typed, Normalizer.Form.NFC));
    var found = new ArrayList<Span>();
    if (wanted.isEmpty()) {
      return found;
    }
    int at = folded.indexOf(wanted);
    while (at >= 0 && found.size() < MOST) {
      found.add(new Span(at, at + wanted.length()));
      at = folded.indexOf(wanted, at + wanted.length());
    }
    return found;
  }

  private static String fold(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      char c = letters[i];
      if (c == '\u00a0' || c == '\u2009' || c == '\u202f') {
        letters[i] = ' ';
      } else if (c < 0x1100 || c > 0xD7FF) {
        letters[i] = Character.toLowerCase(Character.toUpperCase(c));
      }
    }
    return new String(letters);
  }
}
