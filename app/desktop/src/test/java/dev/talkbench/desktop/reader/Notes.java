package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Attributes;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.FrontMatter;
import dev.talkbench.markdown.Inline;
import dev.talkbench.markdown.Inlines;
import dev.talkbench.markdown.Section;
import dev.talkbench.markdown.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds documents by hand, with spans as the parser gives them. */
final class Notes {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  static Inline t(String words) {
    return new Inline.Text(words);
  }

  static Inline b(String words) {
    return new Inline.Strong(List.of(t(words)));
  }

  static Inline c(String words) {
    return new Inline.Code(words, Attributes.NONE);
  }

  static Inline link(String words, String to) {
    return new Inline.Link(Inline.Link.Kind.PLAIN, to, null, List.of(t(words)));
  }

  static Inline claim(String words, String id) {
    return new Inline.Claim(
        List.of(t(words)), new Attributes(null, List.of("claim"), Map.of("id", id)));
  }

  private int begin() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    return text.length();
  }

  private Span end(int from) {
    return new Span(from, text.length());
  }

  private Span write(List<? extends Inline> runs) {
    int from = begin();
    text.append(Inlines.text(runs));
    return end(from);
  }

  Notes h(int level, String words) {
    int from = begin();
    text.append(words);
    sections.add(new Section(words.replace(' ', '-'), List.of(words), level, end(from)));
    blocks.add(
        new Block.Heading(
            level,
            words.replace(' ', '-'),
            List.of(t(words)),
            Attributes.NONE,
            new Span(0, 0),
            end(from)));
    return this;
  }

  Block.Paragraph para(Inline... runs) {
    Span span = write(List.of(runs));
    return new Block.Paragraph(List.of(runs), Attributes.NONE, new Span(0, 0), span);
  }

  Notes p(Inline... runs) {
    blocks.add(para(runs));
    return this;
  }

  Notes p(String words) {
    return p(t(words));
  }

  Notes code(String language, @Nullable String title, String code) {
    int from = begin();
    text.append(code);
    blocks.add(
        new Block.CodeBlock(language, title, code, Attributes.NONE, new Span(0, 0), end(from)));
    return this;
  }

  Notes diagram(String code) {
    int from = begin();
    text.append(code);
    blocks.add(new Block.Diagram("mermaid", code, new Span(0, 0), end(from)));
    return this;
  }

  Block.ListItem item(@Nullable Boolean checked, Function<Notes, List<Block>> content) {
    int from = begin();
    List<Block> inside = content.apply(this);
    return new Block.ListItem(checked, inside, new Span(0, 0), end(from));
  }

  Block.ListBlock list(@Nullable Integer start, List<Function<Notes, Block.ListItem>> items) {
    int from = begin();
    var made = new ArrayList<Block.ListItem>();
    for (var item : items) {
      made.add(item.apply(this));
    }
    return new Block.ListBlock(start, true, made, new Span(0, 0), end(from));
  }

  Notes add(Function<Notes, Block> block) {
    blocks.add(block.apply(this));
    return this;
  }

  Block.Callout callout(String kind, Inline... words) {
    int from = begin();
    Block inside = para(words);
    return new Block.Callout(kind, List.of(), null, List.of(inside), new Span(0, 0), end(from));
  }

  Block.Quote quote(Inline... words) {
    int from = begin();
    Block inside = para(words);
    return new Block.Quote(List.of(inside), Attributes.NONE, new Span(0, 0), end(from));
  }

  Block.Figure figure(String file, String alt, String caption) {
    int from = begin();
    text.append(alt).append('\n').append(caption);
    return new Block.Figure(
        new Inline.Image(file, alt, null, Attributes.NONE),
        List.of(t(caption)),
        new Span(0, 0),
        end(from));
  }

  private List<Block.TableCell> row(String... cells) {
    var row = new ArrayList<Block.TableCell>();
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      int from = text.length();
      text.append(cells[i]);
      row.add(new Block.TableCell(List.of(t(cells[i])), new Span(0, 0), end(from)));
    }
    return row;
  }

  Block.Table table(List<Block.Alignment> columns, String[] header, String[]... rows) {
    int from = begin();
    List<Block.TableCell> head = row(header);
    var body = new ArrayList<List<Block.TableCell>>();
    for (String[] cells : rows) {
      text.append('\n');
      body.add(row(cells));
    }
    return new Block.Table(columns, head, body, new Span(0, 0), end(from));
  }

  Notes rule() {
    int at = text.length();
    blocks.add(new Block.ThematicBreak(new Span(0, 0), new Span(at, at)));
    return this;
  }

  Document done() {
    return new Document(FrontMatter.NONE, blocks, "", text.toString(), sections, List.of(), false);
  }
}
