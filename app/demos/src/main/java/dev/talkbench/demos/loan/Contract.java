package dev.talkbench.demos.loan;

import java.time.LocalDate;

/**
 * What was agreed.
 *
 * @param id from 1
 * @param principal in won
 * @param marginPpm over the index when floating, else the whole rate
 * @param term instalments, one a month
 * @param disbursed day since 1970-01-01
 * @param resetMonths between resets when floating
 */
record Contract(
    long id,
    Repayment kind,
    boolean floating,
    long principal,
    long marginPpm,
    int term,
    long disbursed,
    int resetMonths) {
  /**
   * Unadjusted due day of instalment {@code no}; the disbursement's own for 0. Counted from the
   * disbursement, so that the 31st comes back after a short month.
   */
  long due(int no) {
    return LocalDate.ofEpochDay(disbursed).plusMonths(no).toEpochDay();
  }
}
