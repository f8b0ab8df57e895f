package dev.talkbench.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.talkbench.markdown.syntax.NoteParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The blocks of one level where raw HTML and Markdown alternate. A details tag may open in one
 * piece of HTML and close in another; between them stands Markdown. One parse, one thread.
 */
final class HtmlFlow {
  /** Something in the flow. */
  sealed interface Piece {}

  /** A tag or text of raw HTML. */
  record Raw(HtmlToken token, Span source) implements Piece {}

  /** A block of Markdown. */
  record Parsed(Node node) implements Piece {}

  /** Builds a block of Markdown. */
  @FunctionalInterface
  interface Markdown {
    /** Adds what {@code node} is to {@code level}. */
    void add(Node node, Projection.Level level, int depth);
  }

  private static final int MAX_DEPTH = 100;

  private final Projection projection;
  private final Headings headings;
  private final ParagraphBuilder paragraphs;
  private final List<Piece> pieces;
  private final Markdown markdown;
  private final Map<Integer, Integer> closings = new HashMap<>();

  HtmlFlow(
      Projection projection,
      Headings headings,
      ParagraphBuilder paragraphs,
      List<Piece> pieces,
      Markdown markdown) {
    this.projection = projection;
    this.headings = headings;
    this.paragraphs = paragraphs;
    this.pieces = pieces;
    this.markdown = markdown;
    pair("details");
    pair("summary");
    pair("pre");
  }

  private void pair(String name) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Raw(HtmlToken.Open(String tag, var a, var s), var at)
          && tag.equals(name)) {
        open.push(i);
      } else if (pieces.get(i) instanceof Raw(HtmlToken.Close(String tag, var s), var at)
          && tag.equals(name)
          && !open.isEmpty()) {
        closings.put(open.pop(), i);
      }
    }
  }

  /** Builds the whole flow into {@code level}. */
  void build(Projection.Level level, int depth) {
    build(0, pieces.size(), level, depth);
  }

  private void build(int from, int to, Projection.Level level, int depth) {
    if (depth > MAX_DEPTH) {
      throw new LimitExceeded("blocks nested deeper than " + MAX_DEPTH);
    }
    var text = new Text(level);
    int at = from;
    while (at < to) {
      NoteParser.checkInterrupt();
      int end = closings.getOrDefault(at, to);
      switch (pieces.get(at)) {
        case Parsed(Node node) -> {
          text.flush();
          markdown.add(node, level, depth);
        }
        case Raw(HtmlToken.Open tag, Span source)
            when end < to && !tag.name().equals("summary") -> {
          text.flush();
          int inside = at + 1;
          if (tag.name().equals("details")) {
            boolean open = tag.attributes().containsKey("open");
            level.add(() -> details(inside, end, open, source, depth));
          } else {
            level.add(() -> code(inside, end, source));
          }
          at = end;
        }
        case Raw(HtmlToken token, Span source) -> text.add(token, source);
      }
      at++;
    }
    text.flush();
  }

  private Block details(int from, int to, boolean open, Span source, int depth) {
    int start = projection.length();
    List<Inline> summary = List.of();
    int body = from;
    for (int i = from; i < to; i++) {
      if (pieces.get(i) instanceof Raw(HtmlToken.Open(String name, var a, var s), var at)
          && name.equals("summary")
          && closings.getOrDefault(i, to) < to) {
        int end = closings.getOrDefault(i, to);
        var runs = new Runs();
        for (Piece piece : pieces.subList(i + 1, end)) {
          if (piece instanceof Raw(HtmlToken token, var where) && !blockTag(token)) {
            runs.tag(Text.collapsed(token));
          }
        }
        summary = runs.finish();
        body = end + 1;
        break;
      }
      if (!(pieces.get(i) instanceof Raw(HtmlToken.Text(String text), var at) && text.isBlank())) {
        break;
      }
    }
    projection.append(summary);
    Projection.Level level = projection.new Level(projection.length() > start);
    build(body, to, level, depth + 1);
    Span whole = new Span(source.start(), Math.max(source.end(), end(body, to, source)));
    return new Block.Details(summary, open, level.blocks(), whole, projection.since(start));
  }

  private int end(int from, int to, Span source) {
    int end = source.end();
    for (int i = Math.max(0, from); i <= to && i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Raw(var token, Span at)) {
        end = Math.max(end, at.end());
      }
    }
    return end;
  }

  private Block code(int from, int to, Span source) {
    var text = new StringBuilder();
    for (Piece piece : pieces.subList(from, to)) {
      if (piece instanceof Raw(HtmlToken.Text(String part), var at)) {
        text.append(part);
      }
    }
    String code = text.toString().replaceFirst("^\n", "").stripTrailing();
    return new Block.CodeBlock("", null, code, Attributes.NONE, source, projection.append(code));
  }

  private static boolean blockTag(HtmlToken token) {
    return switch (token) {
      case HtmlToken.Open tag -> HtmlAllowList.block(tag.name());
      case HtmlToken.Close tag -> HtmlAllowList.block(tag.name());
      case HtmlToken.Text text -> false;
    };
  }

  /** Text between two block tags. */
  private final class Text {
    private final Projection.Level level;
    private Runs runs = new Runs();
    private Span source = new Span(0, 0);
    private int heading;

    Text(Projection.Level level) {
      this.level = level;
    }

    void add(HtmlToken token, Span at) {
      if (!blockTag(token)) {
        embed(token, at);
        runs.tag(collapsed(token));
        source = at;
        return;
      }
      flush();
      if (token instanceof HtmlToken.Open tag) {
        heading = tag.name().matches("h[1-6]") ? tag.name().charAt(1) - '0' : 0;
        if (tag.name().equals("hr")) {
          level.add(() -> new Block.ThematicBreak(at, projection.since(projection.length())));
        }
      } else {
        heading = 0;
      }
    }

    /** A frame or player is only named. */
    private void embed(HtmlToken token, Span at) {
      if (token instanceof HtmlToken.Open tag && EMBEDS.contains(tag.name())) {
        String target = tag.attributes().getOrDefault("src", "");
        if (!target.isEmpty()) {
          flush();
          String title = tag.attributes().getOrDefault("title", target);
          level.add(() -> paragraphs.embed(new LiquidTags.Embedded(tag.name(), target, title), at));
        }
      }
    }

    void flush() {
      List<Inline> content = runs.finish();
      runs = new Runs();
      Span at = source;
      int rank = heading;
      heading = 0;
      if (content.isEmpty()) {
        return;
      }
      if (rank > 0) {
        level.add(() -> headings.add(rank, content, Attributes.NONE, at, projection));
      } else {
        paragraphs.add(level, content, Attributes.NONE, at);
      }
    }

    static HtmlToken collapsed(HtmlToken token) {
      return token instanceof HtmlToken.Text(String text)
          ? new HtmlToken.Text(text.replaceAll("\\s+", " "))
          : token;
    }
  }

  private static final List<String> EMBEDS = List.of("iframe", "video", "audio", "source", "embed");
}
