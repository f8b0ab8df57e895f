package dev.talkbench.search;

import dev.talkbench.search.analysis.SideTerms;

/**
 * Something to light in a text.
 *
 * @param text lower case; for keys the keystrokes
 * @param how how it is compared
 * @param kind what a find means
 * @param word index of the question's word
 * @param weight of a find when the best passage is chosen
 */
record Needle(String text, How how, MatchKind kind, int word, float weight) {
  /** How a needle is compared with the text. */
  enum How {
    /** As characters, ignoring case. */
    TEXT,
    /** A Hangul word whose keystrokes begin so. */
    HANGUL_KEYS,
    /** A word in another script that begins so. */
    OTHER_KEYS,
    /** A word whose initial consonants begin so. */
    INITIALS;

    /** How words with the mark of {@link SideTerms} are compared. */
    static How keys(char mark) {
      return mark == SideTerms.HANGUL ? HANGUL_KEYS : OTHER_KEYS;
    }
  }
}
