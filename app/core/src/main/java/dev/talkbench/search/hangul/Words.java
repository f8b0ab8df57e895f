package dev.talkbench.search.hangul;

/** Cuts a text into runs of one script: Hangul, Han and Kana, or other letters and digits. */
public final class Words {
  /** Script of a run. */
  public enum Script {
    /** Syllables and jamo. */
    HANGUL,
    /** Chinese characters and Kana. */
    HAN,
    /** Any other letters, and digits. */
    OTHER
  }

  /** Receives the runs of a text in order. */
  @FunctionalInterface
  public interface Visitor {
    /** A run {@code [start, end)} in UTF-16 units. */
    void run(int start, int end, Script script);
  }

  private Words() {}

  /** Calls {@code visitor} for every run of {@code text}. */
  public static void each(CharSequence text, Visitor visitor) {
    int length = text.length();
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (!isPart(c)) {
        i++;
        continue;
      }
      Script script = script(c);
      int start = i++;
      while (i < length && isPart(text.charAt(i)) && script(text.charAt(i)) == script) {
        i++;
      }
      visitor.run(start, i, script);
    }
  }

  /** Whether {@code c} belongs to a word (half of a surrogate pair does). */
  public static boolean isPart(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Hangul.isHangul(c) || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Script of a character that is part of a word. */
  public static Script script(char c) {
    if (c < 128) {
      return Script.OTHER;
    }
    if (Hangul.isHangul(c)) {
      return Script.HANGUL;
    }
    return (c >= '\u3040' && c <= '\u30FF') || (c >= '\u3400' && c <= '\u9FFF')
        ? Script.HAN
        : Script.OTHER;
  }
}
