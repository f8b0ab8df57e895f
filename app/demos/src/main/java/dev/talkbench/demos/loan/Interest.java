package dev.talkbench.demos.loan;

/**
 * Interest by days in whole numbers: sums of {@code won × ppm × days} are exact, and rounded half
 * up to the won once. From-date inclusive, to-date exclusive; a year has 365 days, leap or not (a
 * parameter of the product; ours says 365).
 */
final class Interest {
  /** Won × ppm × days to the won of interest. */
  static final long UNIT = 365L * 1_000_000L;

  /** Highest surcharge on overdue instalments since 2018-04-30: 3 percentage points. */
  static final long LATE_CAP_PPM = 30_000;

  /** The window in which a fee for early repayment may be asked: three years. */
  static final long FEE_DAYS = 1095;

  private Interest() {}

  /**
   * Exact interest before rounding.
   *
   * @return in {@link #UNIT}-ths of a won
   * @throws ArithmeticException beyond 9.2e18, some 10^10 won at 20 % for twelve years
   */
  static long exact(long won, long ppm, long days) {
    return Math.multiplyExact(Math.multiplyExact(won, ppm), days);
  }

  /** Rounds an exact amount, not negative, half up to the won. */
  static long won(long exact) {
    return (exact + UNIT / 2) / UNIT;
  }

  /** Fee for repaying early: {@code amount × fee × days left / window}, half up to the won. */
  static long fee(long won, long feePpm, long daysSince) {
    if (daysSince >= FEE_DAYS) {
      return 0;
    }
    long unit = FEE_DAYS * 1_000_000L;
    return (exact(won, feePpm, FEE_DAYS - daysSince) + unit / 2) / unit;
  }
}
