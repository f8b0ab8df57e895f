package dev.talkbench.demos.loan;

import java.util.Comparator;

/**
 * The one standard form of everything that is booked, by customers or by the batch. Totally
 * ordered: whatever order they arrive in, the ledger is the same.
 *
 * @param day business date since 1970-01-01
 * @param seq unique within day, phase and priority
 * @param loan 0 for the bank as a whole
 * @param amount in won where the kind has one
 */
record Transaction(long day, Phase phase, int priority, long seq, Kind kind, long loan, long amount)
    implements Comparable<Transaction> {
  private static final Comparator<Transaction> ORDER =
      Comparator.comparingLong(Transaction::day)
          .thenComparing(Transaction::phase)
          .thenComparingInt(Transaction::priority)
          .thenComparingLong(Transaction::seq);

  /** More instalments than any loan has. */
  private static final long NUMBERS = 1024;

  /** What is booked. */
  enum Kind {
    DISBURSE(0),
    PREPAY(1),
    PAY_OFF(2),
    ACCRUE(0),
    BILL(0),
    DEBIT(0);

    private final int priority;

    Kind(int priority) {
      this.priority = priority;
    }
  }

  /** By a customer; disbursements come first, pay-offs last. */
  static Transaction realTime(long day, long seq, Kind kind, long loan, long amount) {
    return new Transaction(day, Phase.REAL_TIME, kind.priority, seq, kind, loan, amount);
  }

  /** By the batch about instalment {@code no} of a loan. */
  static Transaction batch(long day, Phase phase, Kind kind, long loan, int no, long amount) {
    return new Transaction(day, phase, 0, loan * NUMBERS + no, kind, loan, amount);
  }

  /** The same on another business date. */
  Transaction on(long other) {
    return new Transaction(other, phase, priority, seq, kind, loan, amount);
  }

  @Override
  public int compareTo(Transaction other) {
    return ORDER.compare(this, other);
  }
}
