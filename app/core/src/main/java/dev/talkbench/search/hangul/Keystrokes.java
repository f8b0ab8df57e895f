package dev.talkbench.search.hangul;

/**
 * The QWERTY keys that type a text on the Dubeolsik keyboard (KS X 5002), lower case, so that a
 * doubled consonant equals its single one. With them a half-typed syllable is a plain prefix (하잎 of
 * 하이퍼), a text typed in the wrong mode is its own key, and an edit distance counts keys.
 */
public final class Keystrokes {
  private static final String[] INITIAL = {
    "r", "r", "s", "e", "e", "f", "a", "q", "q", "t", "t", "d", "w", "w", "c", "z", "x", "v", "g"
  };
  private static final String[] MEDIAL = {
    "k", "o", "i", "o", "j", "p", "u", "p", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b",
    "m", "ml", "l"
  };
  private static final String[] FINAL = {
    "", "r", "r", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "qt", "t", "t", "d", "w", "c", "z", "x", "v", "g"
  };
  private static final String[] JAMO = {
    "r", "r", "rt", "s", "sw", "sg", "e", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "q", "qt", "t", "t", "d", "w", "w", "c", "z", "x", "v", "g", "k", "o", "i", "o", "j", "p",
    "u", "p", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"
  };

  private Keystrokes() {}

  /** The keys of {@code text}; what is not Hangul stays, in lower case. */
  public static String of(CharSequence text) {
    var keys = new StringBuilder(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), keys);
    }
    return keys.toString();
  }

  private static void append(char c, StringBuilder keys) {
    if (Hangul.isSyllable(c)) {
      keys.append(INITIAL[Hangul.initial(c)])
          .append(MEDIAL[Hangul.medial(c)])
          .append(FINAL[Hangul.last(c)]);
    } else if (Hangul.isJamo(c)) {
      keys.append(JAMO[c - 'ㄱ']);
    } else {
      keys.append(Character.toLowerCase(c));
    }
  }

  /** The first key of {@code c}. */
  public static char first(char c) {
    if (Hangul.isSyllable(c)) {
      return INITIAL[Hangul.initial(c)].charAt(0);
    }
    return Hangul.isJamo(c) ? JAMO[c - 'ㄱ'].charAt(0) : Character.toLowerCase(c);
  }

  /**
   * Whether the keys of {@code text[from, to)} begin with {@code keys}; stops at the first
   * difference.
   */
  public static boolean startsWith(CharSequence text, int from, int to, String keys) {
    int at = 0;
    var one = new StringBuilder(5);
    for (int i = from; i < to && at < keys.length(); i++) {
      one.setLength(0);
      append(text.charAt(i), one);
      for (int k = 0; k < one.length() && at < keys.length(); k++, at++) {
        if (one.charAt(k) != keys.charAt(at)) {
          return false;
        }
      }
    }
    return at == keys.length();
  }
}
