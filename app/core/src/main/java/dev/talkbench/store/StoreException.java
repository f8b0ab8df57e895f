package dev.talkbench.store;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The user database cannot be used; the message says why and what to do, in English. For other
 * languages there are the {@link Kind} and what it is about.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** No space is left. */
    FULL,
    /** The file or its folder may not be written. */
    READ_ONLY,
    /** It cannot be opened: no folder, no permission. */
    NOT_OPENED,
    /** Another program holds it. */
    HELD,
    /** The disk reports an error. */
    DISK,
    /** A newer program wrote it. */
    NEWER,
    /** It is not what was written. */
    DAMAGED,
    /** A backup is not what was written. */
    BACKUP_DAMAGED,
    /** It is no backup. */
    NO_BACKUP,
    /** A backup cannot be written there. */
    NOT_WRITTEN,
    /** Something that is no backup stands where one should be written. */
    NOT_OVERWRITTEN,
    /** It cannot be read, or is not there. */
    NOT_READ,
    /** What is kept of a run cannot be read. */
    RUN,
    /** Anything else; the detail says what. */
    OTHER;

    /** The name that tables of words have for it, such as {@code read-only}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Kind kind;
  private final String subject;
  private final String detail;

  /**
   * With a sentence for a person.
   *
   * @param subject the file or folder that it is about, or empty
   * @param detail what the system says, in its own words, or empty
   */
  public StoreException(
      Kind kind, String subject, String detail, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.subject = subject;
    this.detail = detail;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** The file or folder that it is about, or empty. */
  public String subject() {
    return subject;
  }

  /** What the system says, in its own words, or empty. */
  public String detail() {
    return detail;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), "the user database cannot be used");
  }
}
