package dev.talkbench.search;

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
    /** A word whose keystrokes begin so. */
    KEYS,
    /** A word whose initial consonants begin so. */
    INITIALS
  }
}
