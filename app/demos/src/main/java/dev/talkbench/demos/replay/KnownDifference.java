package dev.talkbench.demos.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A difference that somebody has looked at and accepts for a while. It has an end, because such a
 * list hides defects as well: whatever stays below the tolerance is not seen.
 *
 * @param tolerance largest difference of the numbers, in won
 * @param until last day it is accepted
 */
record KnownDifference(String path, BigDecimal tolerance, String reason, LocalDate until) {
  private static final LocalDate END = LocalDate.of(2024, 12, 31);

  /** The list of this migration. */
  static final List<KnownDifference> LIST =
      List.of(
          new KnownDifference("interest", BigDecimal.ONE, "legacy rounds in binary", END),
          new KnownDifference("tax", BigDecimal.TWO, "legacy rounds both taxes down", END),
          new KnownDifference("net", BigDecimal.valueOf(3), "follows from the two", END));

  /** Whether {@code difference} is accepted on {@code day}. */
  boolean covers(Difference difference, LocalDate day) {
    if (difference.kind() != Difference.Kind.VALUE
        || !difference.path().equals(path)
        || day.isAfter(until)) {
      return false;
    }
    var apart = new BigDecimal(difference.legacy()).subtract(new BigDecimal(difference.renewed()));
    return apart.abs().compareTo(tolerance) <= 0;
  }
}
