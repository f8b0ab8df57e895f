package dev.talkbench.search;

import dev.talkbench.markdown.Span;
import dev.talkbench.search.hangul.Hangul;
import dev.talkbench.search.hangul.Keystrokes;
import dev.talkbench.search.hangul.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds needles in the text of a section and cuts the passage that holds most of them. Works on the
 * characters, not on postings: what is lit is always what stands there, and the index needs no
 * offsets.
 *
 * @param text the passage, every line feed or tab a space
 * @param spans lit ranges of the passage
 * @param kind the best reason, or null when nothing was found
 * @param start of the first lit word in the section, else 0
 * @param words which words of the question were found in the passage
 */
record Passage(String text, List<Span> spans, @Nullable MatchKind kind, int start, BitSet words) {
  private static final int WIDTH = 180;
  private static final int READ = 20_000;
  private static final int MOST_FINDS = 400;

  /** First syllables of particles and of 하다, 되다, 이다. */
  private static final String PARTICLES = "은는이가을를의에와과도로으만까부처보나란라며하한할해했되된될됐인일입였적들";

  private record Find(int start, int end, Needle needle, MatchKind kind) {}

  /** The best passage of {@code section} for {@code needles}. */
  static Passage of(String section, List<Needle> needles) {
    String text = section.length() > READ ? section.substring(0, READ) : section;
    List<Find> finds = finds(text, needles);
    if (finds.isEmpty()) {
      int end = cut(text, Math.min(text.length(), WIDTH));
      return new Passage(flat(text.substring(0, end)), List.of(), null, 0, new BitSet());
    }
    int from = best(finds);
    Find first = finds.get(from);
    int start = wordStart(text, Math.max(0, first.start() - 40));
    int end = cut(text, Math.min(text.length(), Math.max(start + WIDTH, first.end())));
    var spans = new ArrayList<Span>();
    var words = new BitSet();
    MatchKind kind = first.kind();
    int lit = start;
    for (Find find : finds) {
      if (find.start() >= lit && find.end() <= end) {
        spans.add(new Span(find.start() - start, find.end() - start));
        lit = find.end();
        words.set(find.needle().word());
        if (find.kind().compareTo(kind) < 0) {
          kind = find.kind();
        }
      }
    }
    return new Passage(
        flat(text.substring(start, end)),
        List.copyOf(spans),
        kind,
        start + spans.getFirst().start(),
        words);
  }

  /** Finds in order of their start; of those with the same start the longest first. */
  private static List<Find> finds(String text, List<Needle> needles) {
    String lower = lower(text);
    var finds = new ArrayList<Find>();
    boolean words = false;
    for (Needle needle : needles) {
      if (needle.how() == Needle.How.TEXT) {
        literal(lower, needle, finds);
      } else {
        words = true;
      }
    }
    if (words) {
      Words.each(text, (start, end, script) -> word(text, start, end, script, needles, finds));
    }
    finds.sort(
        Comparator.comparingInt(Find::start).thenComparing(Find::end, Comparator.reverseOrder()));
    return finds;
  }

  private static void literal(String lower, Needle needle, List<Find> finds) {
    String what = needle.text();
    int most = finds.size() + MOST_FINDS;
    for (int at = lower.indexOf(what);
        at >= 0 && finds.size() < most;
        at = lower.indexOf(what, at + what.length())) {
      int end = at + what.length();
      boolean begins = at == 0 || !joins(lower.charAt(at - 1), what.charAt(0));
      boolean ends =
          end == lower.length() || !joins(what.charAt(what.length() - 1), lower.charAt(end));
      boolean latin = Words.script(what.charAt(0)) == Words.Script.OTHER;
      if (!begins && what.length() < (latin ? 3 : 2)) {
        continue;
      }
      MatchKind kind = needle.kind();
      if (!begins && kind.compareTo(MatchKind.BIGRAM) < 0) {
        kind = MatchKind.BIGRAM;
      } else if (kind == MatchKind.LITERAL && !ends && (latin || !particle(lower, end))) {
        kind = MatchKind.PREFIX;
      }
      finds.add(new Find(at, end, needle, kind));
    }
  }

  /** Whether a particle or the ending of a verb made from a noun stands at {@code at}. */
  private static boolean particle(String text, int at) {
    return PARTICLES.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean joins(char left, char right) {
    return Words.isPart(left) && Words.isPart(right) && Words.script(left) == Words.script(right);
  }

  private static void word(
      String text,
      int start,
      int end,
      Words.Script script,
      List<Needle> needles,
      List<Find> finds) {
    if (finds.size() > MOST_FINDS) {
      return;
    }
    for (Needle needle : needles) {
      boolean found =
          switch (needle.how()) {
            case TEXT -> false;
            case HANGUL_KEYS ->
                script == Words.Script.HANGUL
                    && Keystrokes.startsWith(text, start, end, needle.text());
            case OTHER_KEYS ->
                script == Words.Script.OTHER
                    && Keystrokes.startsWith(text, start, end, needle.text());
            case INITIALS ->
                script == Words.Script.HANGUL
                    && Hangul.initials(
                            text.substring(start, Math.min(end, start + needle.text().length())))
                        .equals(needle.text());
          };
      if (found) {
        finds.add(new Find(start, end, needle, needle.kind()));
      }
    }
  }

  /** Index of the find that opens the window with the most weight of different words. */
  private static int best(List<Find> finds) {
    int best = 0;
    float most = -1;
    for (int i = 0; i < finds.size(); i++) {
      var seen = new BitSet();
      float weight = 0;
      int limit = finds.get(i).start() + WIDTH - 40;
      for (int j = i; j < finds.size() && finds.get(j).end() <= limit; j++) {
        Find find = finds.get(j);
        boolean fresh = !seen.get(find.needle().word());
        seen.set(find.needle().word());
        weight += find.needle().weight() * (fresh ? 4 : 0.3f);
      }
      if (weight > most + 0.01f) {
        most = weight;
        best = i;
      }
    }
    return best;
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && at - start < 20 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
  }

  private static int cut(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < 20 && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }

  /** Lower case, one unit for one unit. */
  static String lower(String text) {
    char[] all = text.toCharArray();
    for (int i = 0; i < all.length; i++) {
      if (!Hangul.isSyllable(all[i])) {
        all[i] = Character.toLowerCase(all[i]);
      }
    }
    return new String(all);
  }

  private static String flat(String text) {
    return text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
  }
}
