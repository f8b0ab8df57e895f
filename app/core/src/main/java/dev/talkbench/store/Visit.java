package dev.talkbench.store;

import java.time.Instant;

/**
 * Where a reader was in a note.
 *
 * @param note {@code library/slug}
 * @param offset first visible character of the projection, UTF-16 units
 * @param progress share of the note that has been passed, 0 to 1
 * @param at when it was last open; kept to the millisecond
 * @param minutes to read what has not been passed; 0 when it is not known
 */
public record Visit(String note, int offset, double progress, Instant at, int minutes) {
  /** Checks the ranges. */
  public Visit {
    if (offset < 0 || !(progress >= 0 && progress <= 1) || minutes < 0) {
      throw new IllegalArgumentException(
          "visit at " + offset + ", progress " + progress + ", minutes " + minutes);
    }
  }

  /** Without the minutes that are left. */
  public Visit(String note, int offset, double progress, Instant at) {
    this(note, offset, progress, at, 0);
  }
}
