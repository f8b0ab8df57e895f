package dev.talkbench.search.hangul;

/** Syllable arithmetic of the Unicode Standard, section 3.12 (Conjoining Jamo Behavior). */
public final class Hangul {
  private static final char FIRST = '\uAC00';
  private static final char LAST = '\uD7A3';
  private static final int MEDIALS = 21;
  private static final int FINALS = 28;

  /** Initial consonants as compatibility jamo, in Unicode order. */
  static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

  private static final String CLUSTERS = "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ";
  private static final String CLUSTER_PARTS = "ㄱㅅㄴㅈㄴㅎㄹㄱㄹㅁㄹㅂㄹㅅㄹㅌㄹㅍㄹㅎㅂㅅ";

  private Hangul() {}

  /** Whether {@code c} is a precomposed syllable. */
  public static boolean isSyllable(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** Whether {@code c} is a compatibility jamo, as an input method shows one that stands alone. */
  public static boolean isJamo(char c) {
    return c >= 'ㄱ' && c <= 'ㅣ';
  }

  /** Whether {@code c} is a consonant among the compatibility jamo. */
  public static boolean isConsonant(char c) {
    return c >= 'ㄱ' && c <= 'ㅎ';
  }

  /** Whether {@code c} is a syllable or a compatibility jamo. */
  public static boolean isHangul(char c) {
    return isSyllable(c) || isJamo(c);
  }

  /** Whether the syllable ends in a consonant. */
  public static boolean hasFinal(char syllable) {
    return isSyllable(syllable) && last(syllable) != 0;
  }

  static int initial(char syllable) {
    return (syllable - FIRST) / (MEDIALS * FINALS);
  }

  static int medial(char syllable) {
    return (syllable - FIRST) / FINALS % MEDIALS;
  }

  static int last(char syllable) {
    return (syllable - FIRST) % FINALS;
  }

  /** The syllable of an initial, a medial and a final (0: none), each by its Unicode index. */
  public static char compose(int initial, int medial, int last) {
    return (char) (FIRST + (initial * MEDIALS + medial) * FINALS + last);
  }

  /** Initial consonants of {@code word}; what is no syllable stays as it is. */
  public static String initials(CharSequence word) {
    var text = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      text.append(isSyllable(c) ? INITIALS.charAt(initial(c)) : c);
    }
    return text.toString();
  }

  /** {@code text} with clusters such as ㅄ, which an input method may join, taken apart. */
  public static String apart(String text) {
    var parts = new StringBuilder(text.length() + 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = CLUSTERS.indexOf(c);
      if (at < 0) {
        parts.append(c);
      } else {
        parts.append(CLUSTER_PARTS, 2 * at, 2 * at + 2);
      }
    }
    return parts.toString();
  }

  /** Whether {@code text} consists of two or more consonants and nothing else. */
  public static boolean isInitials(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isConsonant(text.charAt(i))) {
        return false;
      }
    }
    return text.length() > 1;
  }
}
