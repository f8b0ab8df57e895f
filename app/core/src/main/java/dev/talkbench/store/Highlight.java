package dev.talkbench.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Words of a note that the reader has marked, maybe with a note of their own.
 *
 * @param id given by the store; 0 before
 * @param note {@code library/slug}
 * @param quote the words, as the note's plain text has them
 * @param place where they stood when they were last seen
 * @param colour of the mark
 * @param comment the reader's own note; may be empty
 * @param at when it was made; kept to the millisecond
 */
public record Highlight(
    long id, String note, String quote, Place place, Colour colour, String comment, Instant at) {
  /** Colours that can be told apart from what search and find light, in every theme. */
  public enum Colour {
    /** Green. */
    GREEN,
    /** Blue. */
    BLUE,
    /** Pink. */
    PINK,
    /** Orange. */
    ORANGE;

    /** As it is kept and printed: lower case. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of that id. */
    public static Optional<Colour> of(String id) {
      for (Colour colour : values()) {
        if (colour.id().equals(id)) {
          return Optional.of(colour);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Where the words stood. Offsets count UTF-16 units of the note's plain text, letters those of
   * the text with every run of white space taken for one space.
   *
   * @param start of the words in the note
   * @param noteHash of the note's plain text
   * @param sectionHash of the section that they stand in; empty when that cannot tell the section
   * @param inSection of the words, from the section's beginning
   * @param before letters before them, the nearest last
   * @param after letters after them
   * @param sharedBefore so many of {@code before} also stood before a look-alike of that time
   * @param sharedAfter so many of {@code after} also stood after one
   * @param alone whether the note said these words once
   */
  public record Place(
      int start,
      String noteHash,
      String sectionHash,
      int inSection,
      String before,
      String after,
      int sharedBefore,
      int sharedAfter,
      boolean alone) {}

  /** The same under another id. */
  public Highlight withId(long other) {
    return new Highlight(other, note, quote, place, colour, comment, at);
  }

  /** The same in another colour. */
  public Highlight withColour(Colour other) {
    return new Highlight(id, note, quote, place, other, comment, at);
  }

  /** The same with another note of the reader's. */
  public Highlight withComment(String other) {
    return new Highlight(id, note, quote, place, colour, other, at);
  }

  /** The same words where they stand now. */
  public Highlight moved(String words, Place to) {
    return new Highlight(id, note, words, to, colour, comment, at);
  }
}
