package dev.talkbench.store;

import org.jspecify.annotations.Nullable;

/** The database is not what was written: it must be set aside and a backup take its place. */
public final class DamagedException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** With a sentence for a person. */
  public DamagedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
