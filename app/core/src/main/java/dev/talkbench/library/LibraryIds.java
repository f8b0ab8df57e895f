package dev.talkbench.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes ids for libraries from the names of their folders. */
public final class LibraryIds {
  private static final int MAX = 64;
  private static final int SYLLABLES = 0xac00;
  private static final int LAST_SYLLABLE = 0xd7a3;
  private static final int MEDIALS = 21;
  private static final int FINALS = 28;

  // Revised Romanization of Korean (2000), letter by letter, without assimilation.
  private static final String[] INITIAL = {
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h"
  };
  private static final String[] MEDIAL = {
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i"
  };
  private static final String[] FINAL = {
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t"
  };

  private LibraryIds() {}

  /**
   * An id of {@code [a-z0-9-]{1,64}} that is not among {@code taken}. Hangul is romanised; a name
   * without any usable letter gets one from its hash.
   */
  public static String from(String name, Set<String> taken) {
    var id = new StringBuilder();
    String composed = PathRules.nfc(name).toLowerCase(Locale.ROOT);
    composed.codePoints().forEach(c -> append(id, c));
    while (!id.isEmpty() && id.charAt(id.length() - 1) == '-') {
      id.setLength(id.length() - 1);
    }
    String base = id.isEmpty() ? "library-" + NoteReader.hash(name).substring(0, 8) : id.toString();
    base = base.substring(0, Math.min(MAX, base.length()));
    String unique = base;
    for (int n = 2; taken.contains(unique); n++) {
      String suffix = "-" + n;
      unique = base.substring(0, Math.min(base.length(), MAX - suffix.length())) + suffix;
    }
    return unique;
  }

  private static void append(StringBuilder id, int c) {
    if (c >= SYLLABLES && c <= LAST_SYLLABLE) {
      int index = c - SYLLABLES;
      id.append(INITIAL[index / (MEDIALS * FINALS)])
          .append(MEDIAL[index / FINALS % MEDIALS])
          .append(FINAL[index % FINALS]);
      return;
    }
    int before = id.length();
    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
        .chars()
        .filter(x -> (x >= 'a' && x <= 'z') || (x >= '0' && x <= '9'))
        .forEach(x -> id.append((char) x));
    if (id.length() == before
        && Character.getType(c) != Character.NON_SPACING_MARK
        && !id.isEmpty()
        && id.charAt(id.length() - 1) != '-') {
      id.append('-');
    }
  }
}
