package dev.talkbench.search;

import java.io.IOException;

/** Another process writes the index; it may be read meanwhile. The message names the folder. */
public final class IndexBusyException extends IOException {
  private static final long serialVersionUID = 1L;

  /** With a sentence for a person and its cause. */
  public IndexBusyException(String message, Throwable cause) {
    super(message, cause);
  }
}
