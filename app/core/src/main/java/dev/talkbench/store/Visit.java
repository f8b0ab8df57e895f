package dev.talkbench.store;

import java.time.Instant;

/**
 * Where a reader was in a note.
 *
 * @param note {@code library/slug}
 * @param offset first visible character of the projection, UTF-16 units
 * @param progress share of the note that has been passed, 0 to 1
 * @param at when it was last open; kept to the millisecond
 */
public record Visit(String note, int offset, double progress, Instant at) {
  /** Checks the ranges. */
  public Visit {
    if (offset < 0 || !(progress >= 0 && progress <= 1)) {
      throw new IllegalArgumentException("visit at " + offset + ", progress " + progress);
    }
  }
}
