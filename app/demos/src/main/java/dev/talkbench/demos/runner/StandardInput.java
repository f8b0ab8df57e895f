package dev.talkbench.demos.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether somebody may be sending commands on the standard input of this process. */
public final class StandardInput {
  /** File type bits of {@code st_mode} and two of their values (POSIX sys/stat.h). */
  private static final int TYPE = 0170000;

  private static final int FIFO = 0010000;
  private static final int SOCKET = 0140000;

  private StandardInput() {}

  /**
   * {@link RunRequest.Input#PARENT} when the caller says so ({@code --watch-stdin}: the desktop
   * always does, on every system); else {@code PIPE} for a pipe or socket; else, and where the
   * system does not tell, {@code IGNORED}.
   */
  public static RunRequest.Input kind(boolean watch) {
    return kind(watch, Path.of("/dev/fd/0"));
  }

  static RunRequest.Input kind(boolean watch, Path descriptor) {
    if (watch) {
      return RunRequest.Input.PARENT;
    }
    try {
      int type = (int) Files.getAttribute(descriptor, "unix:mode") & TYPE;
      return type == FIFO || type == SOCKET ? RunRequest.Input.PIPE : RunRequest.Input.IGNORED;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // Closed, or a system without /dev/fd or Unix attributes: nobody can be told apart there.
      return RunRequest.Input.IGNORED;
    }
  }
}
