package dev.talkbench.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The user database cannot be used; the message says why and what to do. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence for a person. */
  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), "the user database cannot be used");
  }
}
