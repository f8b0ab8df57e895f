package dev.talkbench.desktop.search;

import dev.talkbench.search.hangul.Hangul;
import dev.talkbench.search.hangul.Keystrokes;
import java.util.Locale;

/**
 * Something the window can be told to do by name.
 *
 * @param name in the interface's language
 * @param english in English, which finds it in either language
 * @param keys as a person reads them, such as {@code Ctrl F}; empty when there are none
 * @param action what it does; JavaFX thread
 */
public record Command(String name, String english, String keys, Runnable action) {
  private static final int BEGINS = 100;
  private static final int PART = 10_000;

  /**
   * Whether every word of {@code typed} is part of the name, the English name or the initials of
   * the name. A syllable that is still being composed counts for the keys struck so far, so that
   * the list does not blank between two keys.
   */
  boolean matches(String typed) {
    String own = name.toLowerCase(Locale.ROOT);
    String other = english.toLowerCase(Locale.ROOT);
    for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
      if (!own.contains(word)
          && !other.contains(word)
          && rank(english, word) == PART
          && !Hangul.initials(own).contains(Hangul.apart(word))
          && !composing(own, word)) {
        return false;
      }
    }
    return true;
  }

  /**
   * How well {@code typed} fits, smaller is better: words as they were typed before words that only
   * begin so, and these before parts of words and initials. "backup" is also what "Back up" is
   * called without the space.
   */
  int rank(String typed) {
    int rank = 0;
    for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
      rank += Math.min(rank(name, word), rank(english, word));
    }
    return rank;
  }

  private static int rank(String text, String word) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
    int best = PART;
    for (int i = 0; i < words.length; i++) {
      var run = new StringBuilder();
      for (int j = i; j < words.length && run.length() < word.length(); j++) {
        run.append(words[j]);
        if (run.toString().equals(word)) {
          return i;
        }
      }
      best = words[i].startsWith(word) ? Math.min(best, BEGINS + i) : best;
    }
    return best;
  }

  private static boolean composing(String name, String word) {
    return word.chars().anyMatch(c -> Hangul.isSyllable((char) c))
        && Keystrokes.of(name).contains(Keystrokes.of(word));
  }
}
