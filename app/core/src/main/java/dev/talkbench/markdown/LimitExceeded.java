package dev.talkbench.markdown;

/** A note that goes past a limit found only while building; ends in plain text. */
final class LimitExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LimitExceeded(String message) {
    super(message);
  }
}
