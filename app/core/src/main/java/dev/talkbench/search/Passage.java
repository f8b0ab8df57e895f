package dev.talkbench.search;

import dev.talkbench.markdown.Span;
import dev.talkbench.search.Finder.Find;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The passage of a section that holds most of what was asked for.
 *
 * @param text the passage, every line feed or tab a space
 * @param spans lit ranges of the passage
 * @param kind the best reason, that of the heading counted, or null when nothing was found
 * @param start of the first lit word in the section, else 0
 */
record Passage(String text, List<Span> spans, @Nullable MatchKind kind, int start) {
  private static final int WIDTH = 180;

  /** The best passage of a line. */
  static Passage of(String line, Finder finder) {
    return of(line, 0, finder);
  }

  /**
   * The best passage of {@code section}, of what stands below its heading if anything is found
   * there: the heading is shown beside the passage.
   *
   * @param heading how much of the section is its heading
   */
  static Passage of(String section, int heading, Finder finder) {
    List<Find> all = finder.in(section);
    List<Find> finds = all.stream().filter(find -> find.start() >= heading).toList();
    int least = heading;
    if (finds.isEmpty() && !all.isEmpty()) {
      finds = all;
      least = 0;
    }
    if (finds.isEmpty()) {
      int begin = heading;
      while (begin < section.length() && Character.isWhitespace(section.charAt(begin))) {
        begin++;
      }
      begin = begin == section.length() ? 0 : begin;
      int end = cut(section, Math.min(section.length(), begin + WIDTH));
      return new Passage(flat(section.substring(begin, end)), List.of(), null, 0);
    }
    int from = best(finds);
    Find first = finds.get(from);
    int start = wordStart(section, Math.max(least, first.start() - 40));
    if (start < least) {
      start = least;
    }
    while (start < first.start() && Character.isWhitespace(section.charAt(start))) {
      start++;
    }
    int end = cut(section, Math.min(section.length(), Math.max(start + WIDTH, first.end())));
    var spans = new ArrayList<Span>();
    MatchKind kind = first.kind();
    for (Find find : all) {
      if (find.start() < heading && find.kind().compareTo(kind) < 0) {
        kind = find.kind();
      }
    }
    int lit = start;
    for (Find find : finds) {
      if (find.start() >= end) {
        break;
      }
      if (find.start() >= lit && find.end() <= end) {
        spans.add(new Span(find.start() - start, find.end() - start));
        lit = find.end();
        if (find.kind().compareTo(kind) < 0) {
          kind = find.kind();
        }
      }
    }
    return new Passage(
        flat(section.substring(start, end)),
        List.copyOf(spans),
        kind,
        start + spans.getFirst().start());
  }

  /** Index of the find that opens the window with the most weight of different words. */
  private static int best(List<Find> finds) {
    int best = 0;
    float most = -1;
    for (int i = 0; i < finds.size(); i++) {
      long seen = 0;
      float weight = 0;
      int limit = finds.get(i).start() + WIDTH - 40;
      for (int j = i; j < finds.size() && finds.get(j).start() < limit; j++) {
        Find find = finds.get(j);
        if (find.end() <= limit) {
          long word = 1L << find.needle().word();
          weight += find.needle().weight() * ((seen & word) == 0 ? 4 : 0.3f);
          seen |= word;
        }
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

  private static String flat(String text) {
    return text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
  }
}
