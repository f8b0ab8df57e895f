package dev.talkbench.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run inside a block of text. {@link #text()} of all runs of a block, joined in order, is exactly
 * the block's part of the {@linkplain Document#text() projection}; so an offset in one is an offset
 * in the other.
 */
public sealed interface Inline {
  /** What this run contributes to the projection. */
  String text();

  /** Runs that hold other runs. */
  sealed interface Container extends Inline {
    /** The runs inside, in order. */
    List<Inline> content();

    @Override
    default String text() {
      return Inlines.text(content());
    }
  }

  /** Plain text: entities decoded, typographic quotes and emoji already replaced. */
  record Text(String text) implements Inline {}

  /** Code span, verbatim. */
  record Code(String text, Attributes attributes) implements Inline {}

  /** TeX between dollar signs; {@code text} is the source without the delimiters. */
  record Formula(String text) implements Inline {}

  /** Line break: a hard one contributes a line feed, a soft one a space. */
  record LineBreak(boolean hard) implements Inline {
    @Override
    public String text() {
      return hard ? "\n" : " ";
    }
  }

  /** Emphasis. */
  record Emphasis(List<Inline> content) implements Container {}

  /** Strong emphasis. */
  record Strong(List<Inline> content) implements Container {}

  /** Struck out. */
  record Strikethrough(List<Inline> content) implements Container {}

  /** Marked with {@code ==} or the mark tag. */
  record Mark(List<Inline> content) implements Container {}

  /** Superscript. */
  record Superscript(List<Inline> content) implements Container {}

  /** Subscript. */
  record Subscript(List<Inline> content) implements Container {}

  /** A key of the keyboard. */
  record Keyboard(List<Inline> content) implements Container {}

  /** An abbreviation with its long form. */
  record Abbreviation(List<Inline> content, String title) implements Container {}

  /** Text with attributes that mean nothing special; shown as its content. */
  record Styled(List<Inline> content, Attributes attributes) implements Container {}

  /**
   * A claim: emphasis or code with the class {@code claim}. {@code attributes} are as written; the
   * package {@code claims} reads them.
   */
  record Claim(List<Inline> content, Attributes attributes) implements Container {}

  /**
   * A link.
   *
   * @param kind how it was written
   * @param destination as written, entities decoded; for a wiki link the note name and optional
   *     {@code #heading}; for a post link the post's file name without extension. Hostile until
   *     checked against an allow-list.
   * @param title tool tip, or null
   */
  record Link(Kind kind, String destination, @Nullable String title, List<Inline> content)
      implements Container {
    /** How a link was written. */
    public enum Kind {
      /** Inline, reference or automatic link. */
      PLAIN,
      /** {@code [[Note#Heading|label]]}. */
      WIKI,
      /** Jekyll's {@code post_url} tag. */
      POST
    }
  }

  /**
   * An image inside a line of text. Contributes its alternative text.
   *
   * @param destination as written; hostile until checked
   */
  record Image(String destination, String alt, @Nullable String title, Attributes attributes)
      implements Inline {
    @Override
    public String text() {
      return alt;
    }
  }

  /**
   * Reference to a footnote.
   *
   * @param label as written
   * @param number from 1, in order of first reference
   */
  record FootnoteReference(String label, int number) implements Inline {
    @Override
    public String text() {
      return "[" + number + "]";
    }
  }
}
