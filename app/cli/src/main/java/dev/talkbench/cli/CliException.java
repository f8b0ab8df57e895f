package dev.talkbench.cli;

/** Bad use or bad input: one sentence that names the file, line and cause. Exit code 2. */
final class CliException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CliException(String message) {
    super(message);
  }

  CliException(String message, Throwable cause) {
    super(message, cause);
  }
}
