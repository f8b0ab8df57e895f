package dev.talkbench.figures;

/** A figure cannot be drawn; the message says why and may quote the library that draws it. */
public final class FigureException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The sentence says what is wrong. */
  public FigureException(String message) {
    super(message);
  }
}
