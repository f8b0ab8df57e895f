package dev.talkbench.search;

import dev.talkbench.search.hangul.Hangul;
import dev.talkbench.search.hangul.Keystrokes;
import dev.talkbench.search.hangul.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds needles in texts, one pass a text however many needles there are. Works on the characters,
 * not on postings: what is lit is always what stands there, and the index needs no offsets. Made
 * once a search, used by one thread.
 */
final class Finder {
  private static final int READ = 20_000;
  private static final int MOST_FINDS = 600;
  private static final int BUCKETS = 256;
  private static final Needle[] NONE = {};

  /** First syllables of particles and of 하다, 되다, 이다. */
  private static final String PARTICLES = "은는이가을를의에와과도로으만까부처보나란라며하한할해했되된될됐인일입였적들";

  private static final Comparator<Find> BY_START =
      Comparator.comparingInt(Find::start).thenComparing(Find::end, Comparator.reverseOrder());

  /** A needle found at {@code [start, end)}. */
  record Find(int start, int end, Needle needle, MatchKind kind) {}

  /** Needles compared as characters, by the low byte of their first one. */
  private final Needle[][] texts = new Needle[BUCKETS][];

  /** Needles compared with whole words. */
  private final Needle[] words;

  /** Bits of the keys that words in Hangul and in other scripts must begin with to matter. */
  private final long hangulKeys;

  private final long otherKeys;
  private final boolean initials;

  Finder(List<Needle> needles) {
    Arrays.fill(texts, NONE);
    var keyed = new ArrayList<Needle>();
    long hangul = 0;
    long other = 0;
    boolean consonants = false;
    for (Needle needle : needles) {
      if (needle.text().isEmpty()) {
        continue;
      }
      char first = needle.text().charAt(0);
      switch (needle.how()) {
        case TEXT -> {
          int bucket = first % BUCKETS;
          Needle[] longer = Arrays.copyOf(texts[bucket], texts[bucket].length + 1);
          longer[longer.length - 1] = needle;
          texts[bucket] = longer;
        }
        case HANGUL_KEYS -> hangul |= 1L << first;
        case OTHER_KEYS -> other |= 1L << first;
        case INITIALS -> consonants = true;
      }
      if (needle.how() != Needle.How.TEXT) {
        keyed.add(needle);
      }
    }
    words = keyed.toArray(Needle[]::new);
    hangulKeys = hangul;
    otherKeys = other;
    initials = consonants;
  }

  /** Finds in order of their start; of those with the same start the longest first. */
  List<Find> in(String whole) {
    String text = whole.length() > READ ? whole.substring(0, READ) : whole;
    char[] lower = lower(text);
    var finds = new ArrayList<Find>();
    Words.Script before = null;
    for (int at = 0; at < lower.length && finds.size() < MOST_FINDS; at++) {
      char c = lower[at];
      for (Needle needle : texts[c % BUCKETS]) {
        literal(lower, at, needle, finds);
      }
      if (words.length > 0) {
        Words.Script script = Words.isPart(c) ? Words.script(c) : null;
        if (script != null && script != before) {
          word(text, at, c, script, finds);
        }
        before = script;
      }
    }
    finds.sort(BY_START);
    return finds;
  }

  private static void literal(char[] lower, int at, Needle needle, List<Find> finds) {
    String what = needle.text();
    int end = at + what.length();
    if (end > lower.length || lower[at] != what.charAt(0)) {
      return;
    }
    for (int i = 1; i < what.length(); i++) {
      char sought = what.charAt(i);
      if (lower[at + i] != sought && !(apart(sought) && apart(lower[at + i]))) {
        return;
      }
    }
    boolean begins = at == 0 || !joins(lower[at - 1], what.charAt(0));
    boolean ends = end == lower.length || !joins(what.charAt(what.length() - 1), lower[end]);
    boolean latin = Words.script(what.charAt(0)) == Words.Script.OTHER;
    if (!begins && what.length() < (latin ? 3 : 2)) {
      return;
    }
    MatchKind kind = needle.kind();
    if (!begins && kind.compareTo(MatchKind.BIGRAM) < 0) {
      kind = MatchKind.BIGRAM;
    } else if (kind == MatchKind.LITERAL && !ends && (latin || PARTICLES.indexOf(lower[end]) < 0)) {
      kind = MatchKind.PREFIX;
    }
    finds.add(new Find(at, end, needle, kind));
  }

  /** A space and a hyphen are the same between the words of a name, as they are to the index. */
  private static boolean apart(char c) {
    return c == ' ' || c == '-' || c == '\n';
  }

  private static boolean joins(char left, char right) {
    return Words.isPart(left) && Words.isPart(right) && Words.script(left) == Words.script(right);
  }

  private void word(String text, int start, char c, Words.Script script, List<Find> finds) {
    boolean hangul = script == Words.Script.HANGUL;
    long first = 1L << Keystrokes.first(c);
    boolean keys = ((hangul ? hangulKeys : otherKeys) & first) != 0;
    if (!keys && !(hangul && initials)) {
      return;
    }
    int end = start + 1;
    while (end < text.length()
        && Words.isPart(text.charAt(end))
        && Words.script(text.charAt(end)) == script) {
      end++;
    }
    for (Needle needle : words) {
      boolean found =
          switch (needle.how()) {
            case TEXT -> false;
            case HANGUL_KEYS ->
                hangul && keys && Keystrokes.startsWith(text, start, end, needle.text());
            case OTHER_KEYS ->
                script == Words.Script.OTHER
                    && keys
                    && Keystrokes.startsWith(text, start, end, needle.text());
            case INITIALS ->
                hangul
                    && Hangul.initials(
                            text.substring(start, Math.min(end, start + needle.text().length())))
                        .equals(needle.text());
          };
      if (found) {
        finds.add(new Find(start, end, needle, needle.kind()));
      }
    }
  }

  /** Lower case, one unit for one unit. */
  private static char[] lower(String text) {
    char[] all = text.toCharArray();
    for (int i = 0; i < all.length; i++) {
      char c = all[i];
      if (c < 128) {
        if (c >= 'A' && c <= 'Z') {
          all[i] = (char) (c + 32);
        }
      } else if (!Hangul.isSyllable(c)) {
        all[i] = Character.toLowerCase(c);
      }
    }
    return all;
  }
}
