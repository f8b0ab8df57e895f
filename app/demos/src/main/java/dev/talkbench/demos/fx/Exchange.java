package dev.talkbench.demos.fx;

import dev.talkbench.demos.fx.Quote.Side;
import java.util.List;

/**
 * A customer's wish to exchange.
 *
 * @param key made by the client; the same key never moves money twice
 * @param customer from 0
 * @param amount in minor units of the foreign currency, positive
 */
record Exchange(String key, int customer, Side side, Quote quote, long amount) {
  Exchange {
    if (amount <= 0) {
      throw new IllegalArgumentException("amount " + amount);
    }
  }

  /**
   * The four legs in the order the money moves: withdrawal first, since a deposit could be spent
   * before it is taken back. Each currency adds up to zero.
   */
  List<Leg> legs() {
    long won = quote.won(amount, side);
    int customerWon = Accounts.customer(customer, Currency.KRW);
    int customerForeign = Accounts.customer(customer, quote.currency());
    int bankWon = Accounts.position(Currency.KRW);
    int bankForeign = Accounts.position(quote.currency());
    return side == Side.BUY
        ? List.of(
            new Leg(customerWon, -won),
            new Leg(bankWon, won),
            new Leg(bankForeign, -amount),
            new Leg(customerForeign, amount))
        : List.of(
            new Leg(customerForeign, -amount),
            new Leg(bankForeign, amount),
            new Leg(bankWon, -won),
            new Leg(customerWon, won));
  }

  /** One movement; negative takes money away. */
  record Leg(int account, long amount) {}
}
