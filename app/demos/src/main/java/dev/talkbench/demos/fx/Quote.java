package dev.talkbench.demos.fx;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A fixed rate.
 *
 * @param currency what is bought or sold, never won
 * @param wonPerUnit won for one major unit (one dollar, one yen)
 */
record Quote(Currency currency, BigDecimal wonPerUnit) {
  Quote {
    if (currency == Currency.KRW || wonPerUnit.signum() <= 0) {
      throw new IllegalArgumentException("no quote: " + currency + " at " + wonPerUnit);
    }
  }

  /**
   * Won that {@code minor} units cost or yield, rounded against the customer so that no sequence of
   * exchanges gains from rounding: up when buying, down when selling.
   */
  long won(long minor, Side side) {
    return wonPerUnit
        .multiply(BigDecimal.valueOf(minor, currency.decimals()))
        .setScale(0, side == Side.BUY ? RoundingMode.CEILING : RoundingMode.FLOOR)
        .longValueExact();
  }

  /** As the customer sees it. */
  enum Side {
    /** Won become foreign money. */
    BUY,
    /** Foreign money becomes won. */
    SELL
  }
}
