package dev.talkbench.demos.fx;

import dev.talkbench.demos.fx.Quote.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What customers ask for, made from a seed; the same for every mode. */
final class Requests {
  private static final int ONE_IN_REPEATED = 50;

  private Requests() {}

  /**
   * A round of {@code count} exchanges, some of them sent twice under one key, as a client does
   * that lost the answer.
   */
  static List<Exchange> round(SplittableRandom random, int round, int count, int customers) {
    var dollar = new Quote(Currency.USD, BigDecimal.valueOf(random.nextLong(130_000, 145_000), 2));
    var yen = new Quote(Currency.JPY, BigDecimal.valueOf(random.nextLong(880, 980), 2));
    var requests = new ArrayList<Exchange>();
    for (int i = 0; i < count; i++) {
      boolean inDollars = random.nextInt(4) > 0;
      var exchange =
          new Exchange(
              round + "-" + i,
              random.nextInt(customers),
              random.nextBoolean() ? Side.BUY : Side.SELL,
              inDollars ? dollar : yen,
              random.nextLong(1, inDollars ? 50_000 : 70_000));
      requests.add(exchange);
      if (random.nextInt(ONE_IN_REPEATED) == 0) {
        requests.add(exchange);
      }
    }
    return requests;
  }
}
