package dev.talkbench.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * The fallback: every line of the body as it is, one paragraph for each run of lines between blank
 * ones. Long runs are cut, so that no reader has to lay out megabytes at once.
 */
final class PlainText {
  private static final int MAX_LINES = 40;
  private static final int MAX_LENGTH = 16_384;

  private final String source;
  private final List<Block> blocks = new ArrayList<>();
  private final Projection projection = new Projection();
  private final Projection.Level level = projection.new Level(false);
  private final List<Inline> runs = new ArrayList<>();
  private int start;
  private int end;

  private PlainText(String source) {
    this.source = source;
  }

  /** The document of a note that is not parsed; what could be read of its head is kept. */
  static Document document(String source, FrontMatterReader.Head head, List<Problem> problems) {
    var plain = new PlainText(source);
    plain.lines(head.body());
    plain.blocks.addAll(plain.level.blocks());
    String text = plain.projection.toString();
    var whole = new Section("", List.of(), 0, new Span(0, text.length()));
    return new Document(
        head.frontMatter(), plain.blocks, source, text, List.of(whole), problems, true);
  }

  private void lines(int body) {
    int at = body;
    while (at < source.length()) {
      int feed = source.indexOf('\n', at);
      int lineEnd = feed < 0 ? source.length() : feed;
      if (source.substring(at, lineEnd).isBlank()) {
        flush();
      } else {
        line(at, lineEnd);
      }
      at = lineEnd + 1;
    }
    flush();
  }

  private void line(int from, int to) {
    int at = from;
    while (at < to) {
      int cut = to - at <= MAX_LENGTH ? to : cut(at);
      if (runs.size() >= 2 * MAX_LINES || (!runs.isEmpty() && cut - start > MAX_LENGTH)) {
        flush();
      }
      if (runs.isEmpty()) {
        start = at;
      } else {
        runs.add(new Inline.LineBreak(true));
      }
      runs.add(new Inline.Text(source.substring(at, cut)));
      end = cut;
      at = cut;
    }
  }

  /** Where to cut a line that is too long: behind a space, never inside a surrogate pair. */
  private int cut(int at) {
    int limit = at + MAX_LENGTH;
    for (int space = limit - 1; space > at; space--) {
      if (source.charAt(space) == ' ') {
        return space + 1;
      }
    }
    return Character.isHighSurrogate(source.charAt(limit - 1)) ? limit - 1 : limit;
  }

  private void flush() {
    if (runs.isEmpty()) {
      return;
    }
    List<Inline> content = List.copyOf(runs);
    var at = new Span(start, end);
    runs.clear();
    level.add(() -> new Block.Paragraph(content, Attributes.NONE, at, projection.append(content)));
  }
}
