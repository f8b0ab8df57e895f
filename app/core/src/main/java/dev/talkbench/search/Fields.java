package dev.talkbench.search;

/**
 * Fields of the index. A note is a block of documents, one a section; what belongs to the note as a
 * whole stands in its first document only, and {@link #ORDINAL} leads from a section back to it.
 */
final class Fields {
  /** Note id, on every section: the handle for replacing a note. */
  static final String NOTE = "note";

  /** Library id, on every section: the handle for removing a library. */
  static final String LIBRARY = "library";

  /** Position of the section in its note, from 0 (doc value). */
  static final String ORDINAL = "n";

  /** Note id and content hash (doc value of the first section). */
  static final String CONTENT = "content";

  /** Packed {@link Traits} (doc value of the first section). */
  static final String TRAITS = "tr";

  /** Title of the note: morphemes (first section). */
  static final String TITLE = "t";

  /** Tags, categories, people, event: morphemes (first section). */
  static final String ABOUT = "a";

  /** The section's own heading: morphemes. */
  static final String HEADING = "h";

  /** Running text: morphemes. */
  static final String BODY = "b";

  /** Code: morphemes and identifiers. */
  static final String CODE = "c";

  /** Bigrams of title and heading. */
  static final String HEAD_BIGRAMS = "hb";

  /** Bigrams of the running text. */
  static final String BODY_BIGRAMS = "bb";

  /** Identifiers, anywhere. */
  static final String IDENTIFIERS = "i";

  /** Prefixes of the keys of title, tags and people (first section). */
  static final String TITLE_KEYS = "tk";

  /** Prefixes of the keys of the heading. */
  static final String HEAD_KEYS = "hk";

  /** Keys of every word. */
  static final String KEYS = "k";

  /** Exact values to filter by, {@code name=value}, lower case (first section). */
  static final String FACTS = "f";

  /** The same for counting (doc value, first section). */
  static final String FACT_VALUES = "fv";

  /** Exact values of the section itself: {@code has=demo}. */
  static final String SECTION_FACTS = "sf";

  /** Days since 1970 (point, first section). */
  static final String DAY = "day";

  /** Stored: id, path, title, language of the note (first section), then what a row shows. */
  static final String STORED_ID = "id";

  static final String STORED_PATH = "path";
  static final String STORED_TITLE = "title";
  static final String STORED_LANG = "lang";
  static final String STORED_ANCHOR = "anchor";
  static final String STORED_HEADINGS = "headings";
  static final String STORED_TEXT = "text";
  static final String STORED_START = "start";

  private Fields() {}
}
