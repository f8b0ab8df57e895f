package dev.talkbench.figures;

/** A figure cannot be drawn, whatever is tried again. */
public final class FigureException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** Its text; the message is what the library that draws it says. */
    MISTAKE,
    /** Its text is too long. */
    LONG,
    /** It took too long. */
    LATE,
    /** The picture would be too large. */
    LARGE,
    /** There is nothing on it. */
    EMPTY
  }

  private final Kind kind;

  /** The message is for the log, and for the reader when it is a {@link Kind#MISTAKE}. */
  public FigureException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
