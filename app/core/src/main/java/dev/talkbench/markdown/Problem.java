package dev.talkbench.markdown;

/**
 * Something in a note that could not be read as meant; the note still opens.
 *
 * @param line from 1, in the file
 * @param kind what is wrong
 * @param detail the cause in English, without the file's text
 */
public record Problem(int line, Kind kind, String detail) {
  /** What is wrong. */
  public enum Kind {
    /** The YAML head is not valid; read as if it were missing. */
    FRONT_MATTER,
    /** A date that is none. */
    DATE,
    /** Over a size or nesting limit; the whole note is shown as plain text. */
    LIMIT,
    /** The parser failed; the whole note is shown as plain text. */
    PARSER,
    /** Bytes that are not UTF-8; another charset was taken. */
    CHARSET
  }
}
