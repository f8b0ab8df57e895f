package dev.talkbench.demos.fx;

/** Numbers of the accounts: the bank's first, then three for each customer. */
final class Accounts {
  private static final int CURRENCIES = Currency.values().length;

  private Accounts() {}

  /** The bank's position in a currency: every exchange passes through two of these. */
  static int position(Currency currency) {
    return 1 + currency.number();
  }

  /**
   * Where opening balances come from, so that the ledger adds up to zero from the first posting.
   */
  static int capital(Currency currency) {
    return 1 + CURRENCIES + currency.number();
  }

  /** A customer's account; customers count from 0. */
  static int customer(int customer, Currency currency) {
    return 1 + CURRENCIES * (2 + customer) + currency.number();
  }

  /** Whether the account may not fall below zero. */
  static boolean isCustomers(int account) {
    return account > 2 * CURRENCIES;
  }
}
