package dev.talkbench.store;

/**
 * What should be written could not be, and is tried again: a full disk, a folder that is closed.
 */
public final class WaitingException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** With what the store said. */
  WaitingException(StoreException cause) {
    super(cause.kind(), cause.subject(), cause.detail(), cause.getMessage(), (Throwable) cause);
  }
}
