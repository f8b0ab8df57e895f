package dev.talkbench.demos.loan;

/** How a loan is paid back. */
enum Repayment {
  /** 원리금균등: equal instalments of principal and interest. */
  ANNUITY,
  /** 원금균등: equal principal, interest on the balance. */
  EQUAL_PRINCIPAL,
  /** 만기일시: interest only, the principal at maturity. */
  BULLET
}
