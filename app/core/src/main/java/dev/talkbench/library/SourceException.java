package dev.talkbench.library;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A source of notes is refused or cannot be read; the message says why and what to do, in English.
 * For other languages there are the {@link Kind} and what it is about.
 */
public final class SourceException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** Neither a folder nor a Markdown file nor a zip. */
    NO_SOURCE,
    /** A path that leads out of its library, or that no file can have here. */
    PATH,
    /** A file larger than what is read. */
    LARGE,
    /** No zip, or a damaged one. */
    ZIP_DAMAGED,
    /** A zip that is not opened: encrypted, too large, or with paths that lead out of it. */
    ZIP_REFUSED,
    /** The {@code pack.yaml} cannot be read; the detail says where. */
    PACK,
    /** What ships with the app is missing. */
    INSTALLATION;

    /** The name that tables of words have for it, such as {@code zip-damaged}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Kind kind;
  private final String subject;

  /**
   * With a sentence for a person.
   *
   * @param subject the file or path that it is about, or empty
   */
  SourceException(Kind kind, String subject, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.subject = subject;
  }

  /** Without a cause. */
  SourceException(Kind kind, String subject, String message) {
    this(kind, subject, message, null);
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** The file or path that it is about, or empty. */
  public String subject() {
    return subject;
  }
}
