package dev.talkbench.search;

import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index answers.
 *
 * @param query as asked
 * @param tookMillis from text to finished snippets, milliseconds
 * @param total notes that match
 * @param notes best first
 * @param error why the query could not be read, or null; the rest of it was answered
 * @param facets facts of the notes found, if asked for, those of most notes first
 * @param partial whether time ran out: the best of what had been looked at
 */
public record SearchResponse(
    String query,
    double tookMillis,
    int total,
    List<NoteHit> notes,
    @Nullable QueryProblem error,
    List<Facet> facets,
    boolean partial) {
  /** A whole answer without facets. */
  public SearchResponse(
      String query,
      double tookMillis,
      int total,
      List<NoteHit> notes,
      @Nullable QueryProblem error) {
    this(query, tookMillis, total, notes, error, List.of(), false);
  }

  /**
   * A note with its best sections.
   *
   * @param note its name
   * @param path relative to the library
   * @param sections best first, at most three
   * @param matches how many sections match
   * @param titleSpans lit ranges of the title, UTF-16 units
   */
  public record NoteHit(
      NoteId note,
      String path,
      String title,
      String lang,
      double score,
      List<SectionHit> sections,
      int matches,
      List<Span> titleSpans) {}

  /**
   * A section.
   *
   * @param anchor of its heading, or empty
   * @param heading path of headings
   * @param headingSpans lit ranges of each of them, UTF-16 units
   * @param snippet plain text
   * @param spans lit ranges of the snippet, UTF-16 units
   * @param matchKind why it is here
   * @param offset of the first lit word, else of the section, in the note's projection, UTF-16
   *     units
   */
  public record SectionHit(
      String anchor,
      List<String> heading,
      List<List<Span>> headingSpans,
      String snippet,
      List<Span> spans,
      MatchKind matchKind,
      int offset) {}
}
