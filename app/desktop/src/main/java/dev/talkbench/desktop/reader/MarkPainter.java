package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is marked in the whole note, and its painting on the texts that have nodes. */
final class MarkPainter {
  private final Map<Mark, List<Span>> marks = new EnumMap<>(Mark.class);
  private double hitOpacity = 1;
  private String marked = "";

  /** Remembers ranges, ordered and apart. */
  void set(Mark mark, List<Span> ranges) {
    marks.put(mark, ranges);
  }

  /** What the screen reader says of a text in which the reader has marked something. */
  void sayMarked(String words) {
    marked = words;
  }

  void hitOpacity(double opacity) {
    hitOpacity = opacity;
  }

  /** Paints everything on a piece that has just been built. */
  void paint(Built built) {
    for (Mark mark : marks.keySet()) {
      paint(mark, built);
    }
  }

  /** Paints one kind of mark on a piece. */
  void paint(Mark mark, Built built) {
    List<Span> all = marks.getOrDefault(mark, List.of());
    for (TextLeaf leaf : built.leaves()) {
      int from = firstEndingAfter(all, leaf.span().start());
      int to = from;
      while (to < all.size() && all.get(to).start() < leaf.span().end()) {
        to++;
      }
      leaf.mark(mark, all.subList(from, to));
      if (mark.isHighlight()) {
        leaf.sayMarked(marked);
      }
      if (mark == Mark.HIT) {
        leaf.fade(Mark.HIT, hitOpacity);
      }
    }
  }

  private static int firstEndingAfter(List<Span> spans, int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
