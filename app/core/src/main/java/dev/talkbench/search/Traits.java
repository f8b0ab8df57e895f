package dev.talkbench.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What weighs for a note whatever is asked, packed into one number: language, pin, date.
 *
 * @param korean whether it is written in Korean
 * @param pinned whether its author put it on top
 * @param day days since 1970, or 0 when it has no date
 */
record Traits(boolean korean, boolean pinned, int day) {
  /** Of a note that says nothing of itself. */
  static final long NONE = 1;

  /** The number for a note. */
  static long pack(String lang, boolean pinned, @Nullable LocalDate date) {
    long day = date == null ? 0 : date.toEpochDay();
    return day << 2 | (pinned ? 2 : 0) | (lang.equals("ko") ? 1 : 0);
  }

  /** The note of {@code packed}. */
  static Traits unpack(long packed) {
    return new Traits((packed & 1) != 0, (packed & 2) != 0, (int) (packed >> 2));
  }
}
