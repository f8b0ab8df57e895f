package dev.talkbench.installer;

/** The package cannot be made; the message says why and what to do. */
final class BuildFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  BuildFailure(String message) {
    super(message);
  }
}
