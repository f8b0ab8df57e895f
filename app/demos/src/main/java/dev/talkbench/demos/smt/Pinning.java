package dev.talkbench.demos.smt;

import java.util.NavigableSet;

/** Binds threads to processors. */
interface Pinning {
  /**
   * Binds the calling platform thread to one processor.
   *
   * @throws PinningException the system refuses; the thread runs where it ran before
   */
  void pin(int cpu) throws PinningException;

  /**
   * The processors the calling thread may be bound to (containers often get fewer than there are).
   *
   * @throws PinningException the system does not tell
   */
  NavigableSet<Integer> allowed() throws PinningException;

  /** Why a thread could not be bound, for the reader. */
  final class PinningException extends Exception {
    private static final long serialVersionUID = 1L;

    PinningException(String message) {
      super(message);
    }
  }
}
