package dev.talkbench.demos.loan;

/** Accounts of the double-entry ledger. */
enum Account {
  /** What customers received and paid. */
  CASH,
  /** Principal outstanding, billed or not. */
  PRINCIPAL,
  /** Interest earned and not yet billed. */
  ACCRUED,
  /** Interest billed and not yet paid. */
  BILLED,
  INTEREST,
  PENALTY,
  FEE
}
