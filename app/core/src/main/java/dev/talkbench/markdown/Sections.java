package dev.talkbench.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts a projection at its headings. One parse, one thread. */
final class Sections {
  private record Open(int level, String text) {}

  private final List<Block.Heading> headings = new ArrayList<>();

  /** Notes a heading; call in document order. */
  void add(Block.Heading heading) {
    headings.add(heading);
  }

  /** The sections of a projection of {@code length} units. */
  List<Section> cut(int length) {
    var sections = new ArrayList<Section>();
    int first = headings.isEmpty() ? length : headings.getFirst().text().start();
    if (first > 0 || headings.isEmpty()) {
      sections.add(new Section("", List.of(), 0, new Span(0, untilLineFeed(first, length))));
    }
    Deque<Open> path = new ArrayDeque<>();
    for (int i = 0; i < headings.size(); i++) {
      Block.Heading heading = headings.get(i);
      while (!path.isEmpty() && path.getLast().level() >= heading.level()) {
        path.removeLast();
      }
      path.addLast(new Open(heading.level(), Inlines.text(heading.content())));
      int start = heading.text().start();
      int next = i + 1 < headings.size() ? headings.get(i + 1).text().start() : length;
      int end = Math.max(start, untilLineFeed(next, length));
      sections.add(
          new Section(
              heading.anchor(),
              path.stream().map(Open::text).toList(),
              heading.level(),
              new Span(start, end)));
    }
    return sections;
  }

  /** The line feed before the next heading belongs to neither section. */
  private static int untilLineFeed(int next, int length) {
    return next < length ? Math.max(0, next - 1) : length;
  }
}
