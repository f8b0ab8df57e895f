package dev.talkbench.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database is not what was written: it must be set aside and a backup take its place. */
public final class DamagedException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** With a sentence for a person; {@code kind} tells a backup from the database itself. */
  DamagedException(Kind kind, Path file, String detail, String message, @Nullable Throwable cause) {
    super(kind, file.toString(), detail, message, cause);
  }
}
