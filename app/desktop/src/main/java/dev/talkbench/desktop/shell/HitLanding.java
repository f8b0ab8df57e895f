package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Section;
import dev.talkbench.markdown.Span;
import dev.talkbench.search.SearchResponse.SectionHit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * From what a snippet lights to what the note lights: every place in the section where one of the
 * lit words stands.
 */
final class HitLanding {
  private static final int MOST = 200;

  private HitLanding() {}

  static Landing of(Document document, SectionHit hit) {
    var words = new LinkedHashSet<String>();
    for (Span span : hit.spans()) {
      String word = span.of(hit.snippet()).strip();
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    Span range = range(document, hit.offset());
    var lit = new ArrayList<Span>();
    for (String word : words) {
      int at = find(document.text(), word, range.start(), range.end());
      while (at >= 0 && lit.size() < MOST) {
        lit.add(new Span(at, at + word.length()));
        at = find(document.text(), word, at + word.length(), range.end());
      }
    }
    return new Landing.Hit(hit.offset(), List.copyOf(lit));
  }

  private static Span range(Document document, int offset) {
    for (Section section : document.sections()) {
      if (section.text().contains(offset)) {
        return section.text();
      }
    }
    return new Span(0, document.text().length());
  }

  private static int find(String text, String word, int from, int to) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = from; i + word.length() <= to; i++) {
      if (text.regionMatches(true, i, lower, 0, word.length())) {
        return i;
      }
    }
    return -1;
  }
}
