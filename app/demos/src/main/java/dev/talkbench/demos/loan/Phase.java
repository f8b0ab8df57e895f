package dev.talkbench.demos.loan;

/** When in a business date a transaction is booked; in the order of the day. */
enum Phase {
  /** Before the cut-off: what customers do. */
  REAL_TIME(0),
  RATE_FIXING(1),
  ACCRUAL(2),
  BILLING(3),
  AUTO_DEBIT(4),
  DELINQUENCY(5),
  GENERAL_LEDGER(6),
  DATE_ROLL(7);

  private final int code;

  Phase(int code) {
    this.code = code;
  }

  /** As the database keeps it. */
  int code() {
    return code;
  }
}
