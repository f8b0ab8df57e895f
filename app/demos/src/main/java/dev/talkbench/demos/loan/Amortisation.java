package dev.talkbench.demos.loan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Repayment schedules by the textbook formulas with a month as a twelfth of a year. Which rounding
 * is used is part of the contract between lender and borrower: two honest schedules of one loan
 * differ by hundreds of won.
 */
final class Amortisation {
  private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);
  private static final BigDecimal MONTHS_PERCENT = BigDecimal.valueOf(1200);
  private static final BigDecimal MONTHS_PPM = BigDecimal.valueOf(12_000_000);

  private Amortisation() {}

  /** What is rounded, and how. */
  enum Rounding {
    /** Nothing; for display only. */
    NONE,
    /**
     * Payment and interest half up to the won, equal principal down to the won; what is left over
     * goes into the last instalment.
     */
    WON
  }

  /**
   * An instalment.
   *
   * @param no from 1
   * @param balance afterwards
   */
  record Row(
      int no, BigDecimal payment, BigDecimal principal, BigDecimal interest, BigDecimal balance) {}

  /**
   * Equal instalment {@code A = P·i·(1+i)^n / ((1+i)^n - 1)}; {@code P/n} when there is no
   * interest.
   *
   * @param monthly rate a month, not negative
   * @param n instalments, from 1
   */
  static BigDecimal payment(BigDecimal principal, BigDecimal monthly, int n) {
    if (monthly.signum() == 0) {
      return principal.divide(BigDecimal.valueOf(n), PRECISION);
    }
    BigDecimal growth = BigDecimal.ONE.add(monthly).pow(n, PRECISION);
    return principal
        .multiply(monthly)
        .multiply(growth, PRECISION)
        .divide(growth.subtract(BigDecimal.ONE), PRECISION);
  }

  /** Equal instalment in won, half up. */
  static long payment(long principal, long ratePpm, int n) {
    BigDecimal monthly = BigDecimal.valueOf(ratePpm).divide(MONTHS_PPM, PRECISION);
    return payment(BigDecimal.valueOf(principal), monthly, n)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /**
   * The whole schedule.
   *
   * @param percent rate a year
   * @param n instalments, from 1
   */
  static List<Row> schedule(
      Repayment kind, BigDecimal principal, BigDecimal percent, int n, Rounding rounding) {
    BigDecimal monthly = percent.divide(MONTHS_PERCENT, PRECISION);
    BigDecimal level = level(kind, principal, monthly, n, rounding);
    var rows = new ArrayList<Row>(n);
    BigDecimal balance = principal;
    for (int no = 1; no <= n; no++) {
      BigDecimal interest = halfUp(balance.multiply(monthly, PRECISION), rounding);
      BigDecimal part =
          no == n
              ? balance
              : kind == Repayment.ANNUITY ? level.subtract(interest, PRECISION) : level;
      balance = balance.subtract(part, PRECISION);
      rows.add(new Row(no, part.add(interest, PRECISION), part, interest, balance));
    }
    return rows;
  }

  private static BigDecimal level(
      Repayment kind, BigDecimal principal, BigDecimal monthly, int n, Rounding rounding) {
    return switch (kind) {
      case ANNUITY -> halfUp(payment(principal, monthly, n), rounding);
      case EQUAL_PRINCIPAL ->
          rounding == Rounding.WON
              ? principal.divideToIntegralValue(BigDecimal.valueOf(n))
              : principal.divide(BigDecimal.valueOf(n), PRECISION);
      case BULLET -> BigDecimal.ZERO;
    };
  }

  private static BigDecimal halfUp(BigDecimal amount, Rounding rounding) {
    return rounding == Rounding.WON ? amount.setScale(0, RoundingMode.HALF_UP) : amount;
  }
}
