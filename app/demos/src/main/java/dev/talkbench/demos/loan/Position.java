package dev.talkbench.demos.loan;

/**
 * Where a loan stands. Interest is kept exact and up to a day only: it moves when balance or rate
 * do, so a quiet day writes nothing.
 */
final class Position {
  /** Life of a loan. */
  enum Status {
    NEW,
    ACTIVE,
    CLOSED
  }

  final Contract contract;
  Status status;

  /** Principal not yet billed, in won. */
  long balance;

  long ratePpm;

  /** Instalments billed. */
  int billed;

  /** Instalment (annuity) or its principal (equal principal). */
  long level;

  private long accrued;
  private long accruedTo;
  private long lastDue;
  private long nextDue;

  Position(
      Contract contract,
      Status status,
      long balance,
      long ratePpm,
      int billed,
      long level,
      long accrued,
      long accruedTo) {
    this.contract = contract;
    this.status = status;
    this.balance = balance;
    this.ratePpm = ratePpm;
    this.billed = billed;
    this.level = level;
    this.accrued = accrued;
    this.accruedTo = accruedTo;
    this.lastDue = contract.due(billed);
    this.nextDue = contract.due(billed + 1);
  }

  boolean active() {
    return status == Status.ACTIVE;
  }

  int remaining() {
    return contract.term() - billed;
  }

  /** Due day of the last bill. */
  long lastDue() {
    return lastDue;
  }

  /** Due day of the next bill. */
  long nextDue() {
    return nextDue;
  }

  /** Exact interest of the current period up to {@code day}, exclusive. */
  long accrued(long day) {
    return accrued + Interest.exact(balance, ratePpm, day - accruedTo);
  }

  /** Interest in won that {@code day} adds. */
  long accrualOf(long day) {
    return Interest.won(accrued(day + 1)) - Interest.won(accrued(day));
  }

  /** To be called before balance or rate change with effect from {@code day}. */
  void settle(long day) {
    accrued = accrued(day);
    accruedTo = day;
  }

  /** The period up to {@code day} has been billed. */
  void nextPeriod(long day) {
    accrued = 0;
    accruedTo = day;
    billed++;
    lastDue = contract.due(billed);
    nextDue = contract.due(billed + 1);
  }

  long accruedExact() {
    return accrued;
  }

  long accruedTo() {
    return accruedTo;
  }
}
