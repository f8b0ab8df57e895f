package dev.talkbench.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word between spaces, taken apart.
 *
 * @param terms its morphemes in order
 * @param after positions of what was dropped behind them
 */
record Word(List<Morpheme> terms, int after) {
  static final Word EMPTY = new Word(List.of(), 0);

  /**
   * A term; of a longer one the first {@value #LONGEST} characters.
   *
   * @param step positions from the one before; more than one where a particle was dropped
   */
  record Morpheme(String term, int step) {
    /** A run of digits may be as long as a note, and Lucene takes no term above 32,766 bytes. */
    static final int LONGEST = 255;

    Morpheme {
      term = term.length() > LONGEST ? term.substring(0, LONGEST) : term;
    }
  }

  /** Whether it stayed in one piece. */
  boolean is(String word) {
    return after == 0 && terms.size() == 1 && terms.getFirst().term().equals(word);
  }

  /** Whether {@code word} holds a character that only nori can judge. */
  static boolean needsNori(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '\u1100' && Character.isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  /** Takes a word without Hangul or Han apart: runs of letters, runs of digits. */
  static Word plain(String word) {
    var terms = new ArrayList<Morpheme>(2);
    int at = 0;
    while (at < word.length()) {
      int start = at;
      char c = word.charAt(at++);
      if (Character.isLetter(c)) {
        while (at < word.length() && Character.isLetter(word.charAt(at))) {
          at++;
        }
      } else if (Character.isDigit(c)) {
        while (at < word.length() && Character.isDigit(word.charAt(at))) {
          at++;
        }
      } else {
        continue;
      }
      terms.add(new Morpheme(singular(word.substring(start, at).toLowerCase(Locale.ROOT)), 1));
    }
    return terms.isEmpty() ? EMPTY : new Word(List.copyOf(terms), 0);
  }

  /** Without the s of an English plural, by the same rules as Lucene's minimal stemmer. */
  private static String singular(String word) {
    int length = word.length();
    if (length < 3 || word.charAt(length - 1) != 's') {
      return word;
    }
    return switch (word.charAt(length - 2)) {
      case 'u', 's' -> word;
      case 'e' -> {
        if (length > 3
            && word.charAt(length - 3) == 'i'
            && word.charAt(length - 4) != 'a'
            && word.charAt(length - 4) != 'e') {
          yield word.substring(0, length - 3) + "y";
        }
        char third = word.charAt(length - 3);
        yield third == 'i' || third == 'a' || third == 'o' || third == 'e'
            ? word
            : word.substring(0, length - 1);
      }
      default -> word.substring(0, length - 1);
    };
  }
}
