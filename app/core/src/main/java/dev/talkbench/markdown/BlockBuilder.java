package dev.talkbench.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationBlock;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.talkbench.markdown.syntax.AttributeListNode;
import dev.talkbench.markdown.syntax.MathBlockNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns parsed blocks into ours, in document order. One parse, one thread. */
final class BlockBuilder {
  private static final int MAX_DEPTH = 100;

  private final Origin origin;
  private final Projection projection;
  private final InlineBuilder inlines;
  private final BlockAttributes attributes;
  private final ParagraphBuilder paragraphs;
  private final TableBuilder tables;
  private final Headings headings;
  private final Footnotes footnotes;

  BlockBuilder(
      Origin origin,
      Projection projection,
      InlineBuilder inlines,
      AttributeListReader lists,
      Headings headings,
      Footnotes footnotes) {
    this.origin = origin;
    this.projection = projection;
    this.inlines = inlines;
    this.headings = headings;
    this.footnotes = footnotes;
    attributes = new BlockAttributes(origin, lists);
    paragraphs = new ParagraphBuilder(origin, projection);
    tables = new TableBuilder(origin, projection, inlines);
  }

  /** Builds the blocks inside {@code parent} at the end of the projection. */
  List<Block> children(Node parent, int depth) {
    return children(parent, projection.new Level(false), depth);
  }

  private List<Block> children(Node parent, Projection.Level level, int depth) {
    if (depth > MAX_DEPTH) {
      throw new LimitExceeded("blocks nested deeper than " + MAX_DEPTH);
    }
    var pieces = new ArrayList<HtmlFlow.Piece>();
    boolean html = false;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlockBase block) {
        Span source = origin.span(block);
        for (HtmlToken token : HtmlTokens.of(origin.verbatim(block.getContentLines()))) {
          pieces.add(new HtmlFlow.Raw(token, source));
        }
        html = true;
      } else {
        pieces.add(new HtmlFlow.Parsed(node));
      }
    }
    if (html) {
      new HtmlFlow(projection, headings, paragraphs, pieces, this::add).build(level, depth);
    } else {
      for (HtmlFlow.Piece piece : pieces) {
        add(((HtmlFlow.Parsed) piece).node(), level, depth);
      }
    }
    return level.blocks();
  }

  private void add(Node node, Projection.Level level, int depth) {
    switch (node) {
      case Paragraph paragraph -> {
        List<Inline> runs = TaskMark.without(inlines.build(paragraph), paragraph, origin);
        paragraphs.add(level, runs, attributes.of(paragraph), origin.span(paragraph));
      }
      case AttributeListNode list -> attributes.define(list);
      case FootnoteBlock footnote -> footnotes.written(footnote);
      case Reference ignored -> {
        // Said where it is used.
      }
      case AbbreviationBlock ignored -> {
        // Said where it is used.
      }
      case HtmlInnerBlockComment ignored -> {
        // Not shown by any reader.
      }
      default -> level.add(() -> block(node, depth));
    }
  }

  private @Nullable Block block(Node node, int depth) {
    int start = projection.length();
    Span source = origin.span(node);
    return switch (node) {
      case Heading heading ->
          headings.add(
              heading.getLevel(),
              inlines.build(heading),
              attributes.of(heading),
              source,
              projection);
      case FencedCodeBlock code -> fenced(code, source);
      case IndentedCodeBlock code -> {
        String text = withoutEnd(origin.verbatim(code.getContentLines()));
        Span at = projection.append(text);
        yield new Block.CodeBlock("", null, text, attributes.of(code), source, at);
      }
      case MathBlockNode math -> {
        String tex = Tex.inside(origin.verbatim(math.lines()));
        yield new Block.MathBlock(tex, source, projection.append(tex));
      }
      case BlockQuote quote -> quote(quote, start, source, depth);
      case DefinitionList definitions -> definitions(definitions, start, source, depth);
      case com.vladsch.flexmark.ast.ListBlock list -> list(list, start, source, depth);
      case TableBlock table -> tables.build(table);
      case ThematicBreak rule -> new Block.ThematicBreak(source, projection.since(start));
      default -> unknown(node, start, source, depth);
    };
  }

  /** A block of a kind we do not know still shows its text. */
  private @Nullable Block unknown(Node node, int start, Span source, int depth) {
    if (node.getFirstChild() instanceof com.vladsch.flexmark.util.ast.Block) {
      List<Block> content = children(node, depth + 1);
      return new Block.Quote(content, Attributes.NONE, source, projection.since(start));
    }
    List<Inline> runs =
        node.hasChildren()
            ? inlines.build(node)
            : List.of(new Inline.Text(origin.plain(node.getChars()).strip()));
    return Inlines.text(runs).isEmpty()
        ? null
        : new Block.Paragraph(runs, Attributes.NONE, source, projection.append(runs));
  }

  private Block fenced(FencedCodeBlock code, Span source) {
    String text = withoutEnd(origin.verbatim(code.getContentLines()));
    String liquid = ParserText.highlighted(source.of(origin.source()));
    var info = CodeInfo.of(liquid == null ? origin.plain(code.getInfo()).strip() : liquid);
    Span at = projection.append(text);
    Attributes given = attributes.of(code);
    return switch (info.language()) {
      case "mermaid" -> new Block.Diagram(info.language(), text, source, at);
      case "math", "latex-math" -> new Block.MathBlock(text, source, at);
      default -> new Block.CodeBlock(info.language(), title(given, info), text, given, source, at);
    };
  }

  private static @Nullable String title(Attributes given, CodeInfo info) {
    String file = given.get("file") == null ? given.get("title") : given.get("file");
    return file == null ? info.title() : file;
  }

  private static String withoutEnd(String code) {
    return code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
  }

  private Block quote(BlockQuote quote, int start, Span source, int depth) {
    Attributes given = attributes.of(quote);
    for (String name : given.classes()) {
      if (name.startsWith("prompt-")) {
        List<Block> content = children(quote, depth + 1);
        return new Block.Callout(
            name.substring("prompt-".length()),
            List.of(),
            null,
            content,
            source,
            projection.since(start));
      }
    }
    CalloutHead head = CalloutHead.of(quote, origin, inlines);
    if (head == null) {
      List<Block> content = children(quote, depth + 1);
      return new Block.Quote(content, given, source, projection.since(start));
    }
    projection.append(head.title());
    Projection.Level level = projection.new Level(projection.length() > start);
    if (!head.rest().isEmpty()) {
      paragraphs.add(level, head.rest(), Attributes.NONE, origin.span(head.paragraph()));
    }
    head.paragraph().unlink();
    List<Block> content = children(quote, level, depth + 1);
    return new Block.Callout(
        head.kind(), head.title(), head.folding(), content, source, projection.since(start));
  }

  private @Nullable Block list(
      com.vladsch.flexmark.ast.ListBlock list, int start, Span source, int depth) {
    if (attributes.of(list).values().containsKey("toc")) {
      return null;
    }
    Projection.Level level = projection.new Level(false);
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      Node node = child;
      if (node instanceof ListItem item) {
        level.add(() -> item(item, depth));
      } else {
        add(node, level, depth + 1);
      }
    }
    List<Block.ListItem> items = new ArrayList<>();
    for (Block block : level.blocks()) {
      items.add(
          block instanceof Block.ListItem item
              ? item
              : new Block.ListItem(null, List.of(block), block.source(), block.text()));
    }
    Integer number = list instanceof OrderedList ordered ? ordered.getStartNumber() : null;
    return items.isEmpty()
        ? null
        : new Block.ListBlock(number, list.isTight(), items, source, projection.since(start));
  }

  private Block.ListItem item(ListItem item, int depth) {
    int start = projection.length();
    List<Block> content = children(item, depth + 1);
    return new Block.ListItem(
        TaskMark.of(item, origin), content, origin.span(item), projection.since(start));
  }

  private Block definitions(DefinitionList list, int start, Span source, int depth) {
    Projection.Level level = projection.new Level(false);
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      Node node = child;
      switch (node) {
        case DefinitionTerm term ->
            level.add(
                () -> {
                  List<Inline> runs = inlines.build(term);
                  return new Block.Paragraph(
                      runs, Attributes.NONE, origin.span(term), projection.append(runs));
                });
        case DefinitionItem item -> level.add(() -> item(item, depth));
        default -> add(node, level, depth + 1);
      }
    }
    return new Block.DefinitionList(level.blocks(), source, projection.since(start));
  }

  /** The text of a footnote. */
  Block.Footnote footnote(FootnoteBlock footnote, int number) {
    int start = projection.length();
    List<Block> content = children(footnote, 1);
    return new Block.Footnote(
        origin.verbatim(footnote.getText()).strip(),
        number,
        content,
        origin.span(footnote),
        projection.since(start));
  }
}
