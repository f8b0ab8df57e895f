package dev.talkbench.demos.fx;

/** Currencies of the ledger with their decimals (ISO 4217). Amounts are whole minor units. */
enum Currency {
  /** Won, no decimals; the currency that is exchanged for the others. */
  KRW(0, 0),
  /** Dollar, in cents. */
  USD(1, 2),
  /** Yen, no decimals. */
  JPY(2, 0);

  private final int number;
  private final int decimals;

  Currency(int number, int decimals) {
    this.number = number;
    this.decimals = decimals;
  }

  /** Its place among an owner's accounts, from 0. */
  int number() {
    return number;
  }

  /** Digits behind the point: 100 cents make a dollar. */
  int decimals() {
    return decimals;
  }
}
