package dev.talkbench.search;

import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The full-text index of one data folder. Any thread may search at any time; writes take turns. A
 * search sees the last {@link #commit} or {@link #refresh}.
 */
public interface SearchIndex extends Closeable {
  /**
   * Answers; never throws on a query, however odd.
   *
   * @throws IOException the index cannot be read: rebuild it
   */
  SearchResponse search(SearchRequest request) throws IOException;

  /**
   * Sections of other notes that share telling words with a section.
   *
   * @param anchor of the section's heading, or empty
   * @param limit most notes
   * @throws IOException the index cannot be read: rebuild it
   */
  List<RelatedSection> related(NoteId note, String anchor, int limit) throws IOException;

  /**
   * Values that a filter of the query language may have, those of most notes first.
   *
   * @param name of the filter: tag, category, author, speaker, event, year, lang
   * @param begin what has been typed of the value, or empty; half a syllable will do
   * @throws IOException the index cannot be read: rebuild it
   */
  List<Facet> values(String name, String begin, int limit) throws IOException;

  /** Content hash of every note in the index, for finding what changed. */
  Map<NoteId, String> contents() throws IOException;

  /**
   * Adds a note or replaces it. Not durable before {@link #commit}.
   *
   * @throws IllegalArgumentException this note cannot be indexed, others can
   */
  void put(Note note) throws IOException;

  /** Takes a note out. */
  void remove(NoteId note) throws IOException;

  /** Takes all notes of a library out. */
  void removeLibrary(String library) throws IOException;

  /**
   * Whether every byte on the disk is what was written. Reads all of it.
   *
   * @throws IOException the folder cannot be read
   */
  boolean sound() throws IOException;

  /**
   * Takes everything out, also what cannot be read any more. Not durable before {@link #commit}.
   */
  void clear() throws IOException;

  /** Makes what was put searchable without writing it down for good. */
  void refresh() throws IOException;

  /** Makes all changes durable and searchable. */
  void commit() throws IOException;

  /**
   * Says that every note of every library has been put: an index that was being built beside an
   * older one takes its place, for good.
   *
   * @param missing libraries whose source could not be read: what the older one holds of them and
   *     this one does not is taken over until their notes are put again
   */
  default void complete(Set<String> missing) throws IOException {}

  /** Who knows verdicts from now on; before that {@code claim:} finds nothing. */
  void judgedBy(Verdicts verdicts);

  /** Loads dictionaries and touches the hot paths, so that the first answer is quick. */
  void warm() throws IOException;
}
