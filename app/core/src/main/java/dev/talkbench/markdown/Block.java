package dev.talkbench.markdown;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A block of a document. Every block knows where it stands in the source (NFC text of the file) and
 * which part of the projection is its own; a container's part covers its children's. Blocks of one
 * level are separated by one line feed in the projection, which belongs to neither.
 */
public sealed interface Block {
  /** Range in {@link Document#source()}. */
  Span source();

  /** Range in {@link Document#text()}. */
  Span text();

  /** Blocks whose whole part of the projection is one run of inlines. */
  sealed interface TextBlock extends Block {
    /** The runs; their joined text is exactly this block's part of the projection. */
    List<Inline> content();
  }

  /**
   * A heading.
   *
   * @param level 1 to 6
   * @param anchor unique in the document, as Jekyll writes it (Hangul kept)
   */
  record Heading(
      int level, String anchor, List<Inline> content, Attributes attributes, Span source, Span text)
      implements TextBlock {}

  /** A paragraph. */
  record Paragraph(List<Inline> content, Attributes attributes, Span source, Span text)
      implements TextBlock {}

  /**
   * A code block.
   *
   * @param language first word of the info string, lower case, or empty
   * @param title file name or caption from {@code file="..."}, or null; not in the projection
   * @param code verbatim, without the final line feed; exactly this block's part of the projection
   */
  record CodeBlock(
      String language,
      @Nullable String title,
      String code,
      Attributes attributes,
      Span source,
      Span text)
      implements Block {}

  /**
   * A diagram in a text language; its source is its part of the projection.
   *
   * @param language for example {@code mermaid}
   */
  record Diagram(String language, String code, Span source, Span text) implements Block {}

  /** Displayed TeX without delimiters; the source is its part of the projection. */
  record MathBlock(String tex, Span source, Span text) implements Block {}

  /** A quotation. */
  record Quote(List<Block> content, Attributes attributes, Span source, Span text)
      implements Block {}

  /**
   * A prompt or callout.
   *
   * @param kind lower case: tip, info, warning, danger (Chirpy), note, important, caution (GitHub)
   *     or an Obsidian type
   * @param title own title, or empty
   * @param folding null when it does not fold, else whether it starts open
   */
  record Callout(
      String kind,
      List<Inline> title,
      @Nullable Boolean folding,
      List<Block> content,
      Span source,
      Span text)
      implements Block {}

  /**
   * A list.
   *
   * @param start number of the first item, or null for a bullet list
   * @param tight no blank lines between items
   */
  record ListBlock(
      @Nullable Integer start, boolean tight, List<ListItem> items, Span source, Span text)
      implements Block {}

  /**
   * An item of a list.
   *
   * @param checked null when it is no task
   */
  record ListItem(@Nullable Boolean checked, List<Block> content, Span source, Span text)
      implements Block {}

  /** Alignment of a table's column. */
  enum Alignment {
    /** Not said. */
    NONE,
    /** Left. */
    LEFT,
    /** Centre. */
    CENTER,
    /** Right. */
    RIGHT
  }

  /**
   * A table. Cells of a row are separated by a tab in the projection, rows by a line feed.
   *
   * @param header first row, may be empty
   */
  record Table(
      List<Alignment> columns,
      List<TableCell> header,
      List<List<TableCell>> rows,
      Span source,
      Span text)
      implements Block {}

  /** A cell of a table. */
  record TableCell(List<Inline> content, Span source, Span text) implements TextBlock {}

  /**
   * A picture that stands alone. Its part of the projection is the alternative text, then, after a
   * line feed, the caption.
   *
   * @param image the picture
   * @param caption runs under the picture, may be empty
   */
  record Figure(Inline.Image image, List<Inline> caption, Span source, Span text)
      implements Block {}

  /** A thematic break; contributes nothing. */
  record ThematicBreak(Span source, Span text) implements Block {}

  /**
   * Terms and their definitions: each child is a {@link Paragraph} (term) or {@link ListItem}
   * (definition).
   */
  record DefinitionList(List<Block> content, Span source, Span text) implements Block {}

  /** A folding part (the details tag). */
  record Details(List<Inline> summary, boolean open, List<Block> content, Span source, Span text)
      implements Block {}

  /**
   * The text of a footnote; stands at the end of the document.
   *
   * @param number from 1, as its references
   */
  record Footnote(String label, int number, List<Block> content, Span source, Span text)
      implements Block {}

  /**
   * Something on the network that is only named: a video, a sound. Contributes its title.
   *
   * @param kind for example {@code youtube}
   * @param target id or address, hostile until checked
   */
  record Embed(String kind, String target, String title, Span source, Span text) implements Block {}

  /**
   * A demo named by the note: a paragraph with the class {@code demo}. Carries no code.
   *
   * @param demo id of a bundled demo; may be unknown
   * @param scenario or null for the demo's first
   * @param parameters as written; bounded by the demo when it runs
   * @param content the caption
   */
  record DemoCard(
      String demo,
      @Nullable String scenario,
      Map<String, String> parameters,
      List<Inline> content,
      Span source,
      Span text)
      implements TextBlock {}
}
