package dev.talkbench.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import dev.talkbench.markdown.syntax.NoteParser;
import dev.talkbench.markdown.syntax.TexDelimiters;
import dev.talkbench.markdown.syntax.TexDelimiters.Dollars;
import java.util.ArrayList;
import java.util.List;

/** Parses the body of a note and builds the document. One parse, one thread. */
final class DocumentBuilder {
  private DocumentBuilder() {}

  /**
   * Builds.
   *
   * @throws LimitExceeded over a nesting limit
   */
  static Document build(String source, FrontMatterReader.Head head, List<Problem> problems) {
    var liquid = new LiquidTags(source, head.body());
    var origin = new Origin(source, head.body(), liquid);
    var text = ParserText.of(source, head.body(), liquid);
    Dollars dollars =
        head.frontMatter().math()
            ? Dollars.ANNOUNCED
            : TexDelimiters.displays(text) ? Dollars.AMONG_TEX : Dollars.UNSAID;
    var parsed = new NoteParser(dollars).parse(text);
    var projection = new Projection();
    var sections = new Sections();
    var footnotes = new Footnotes();
    var lists = new AttributeListReader();
    var inlines = new InlineBuilder(origin, parsed, lists, footnotes);
    var builder =
        new BlockBuilder(origin, projection, inlines, lists, new Headings(sections), footnotes);
    var blocks = new ArrayList<>(builder.children(parsed, 0));
    Projection.Level level = projection.new Level(!blocks.isEmpty());
    int number = 1;
    for (FootnoteBlock footnote = footnotes.numbered(number);
        footnote != null;
        footnote = footnotes.numbered(number)) {
      FootnoteBlock next = footnote;
      int ordinal = number++;
      level.add(() -> builder.footnote(next, ordinal));
    }
    blocks.addAll(level.blocks());
    String projected = projection.toString();
    return new Document(
        head.frontMatter(),
        blocks,
        source,
        projected,
        sections.cut(projected.length()),
        problems,
        false);
  }
}
