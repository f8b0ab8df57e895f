package dev.talkbench.demos;

/**
 * A run that cannot go on, or parameters it cannot take; the message is one sentence for the
 * reader.
 */
public final class DemoException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a sentence for the reader. */
  public DemoException(String message) {
    super(message);
  }

  /** With a sentence for the reader and its cause. */
  public DemoException(String message, Throwable cause) {
    super(message, cause);
  }
}
