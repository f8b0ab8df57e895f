package dev.talkbench.demos.loan;

/**
 * Chance without an order: what happens to loan 7 in month 3 does not depend on who asked before.
 * SplitMix64 finaliser (Steele, Lea, Flood 2014) over the seed and the question, whose name counts
 * by its hash, which the platform fixes (String.hashCode).
 */
record Draw(long seed) {
  /** What is asked; part of the question. */
  enum Of {
    KIND,
    FLOATING,
    PRINCIPAL,
    TERM,
    MARGIN,
    RESET,
    START,
    LATE,
    LATE_DAYS,
    PREPAY,
    PREPAY_DAY,
    PREPAY_SHARE,
    PAYOFF,
    RATE_DAY,
    RATE_UP
  }

  /** From 0 inclusive to {@code bound} exclusive. */
  long below(long bound, Of what, long a, long b) {
    return Long.remainderUnsigned(bits(what, a, b), bound);
  }

  /**
   * Whether it happens.
   *
   * @param chance from 0 to 1
   */
  boolean happens(double chance, Of what, long a, long b) {
    return (bits(what, a, b) >>> 11) * 0x1.0p-53 < chance;
  }

  private long bits(Of what, long a, long b) {
    long z = mix(seed + 0x9e3779b97f4a7c15L * what.name().hashCode());
    return mix(mix(z ^ (a * 0xd1342543de82ef95L + 1)) ^ (b * 0x2545f4914f6cdd1dL + 3));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
