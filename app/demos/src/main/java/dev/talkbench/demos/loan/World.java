package dev.talkbench.demos.loan;

import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the bank does not decide: the base rate, who borrows, who pays early or late. A function of
 * the seed and the parameters alone.
 */
final class World {
  /** The day of the talk; ten years on is the 2034 it speaks of. */
  static final LocalDate START = LocalDate.of(2024, 9, 12);

  private static final long MILLION = 1_000_000;
  private static final long STEP_PPM = 2_500;
  private static final long HIGHEST_PPM = 200_000;
  private static final int RAMP_DAYS = 60;
  private static final int LONGEST_DELAY = 40;

  private final Draw draw;
  private final int loans;
  private final LocalDate end;
  private final long startPpm;
  private final int rateChanges;
  private final double prepayments;
  private final double late;

  /**
   * @param years from 1
   * @param loans from 1
   * @param annualRate in percent
   * @param rateChanges in all the years
   * @param prepayments share of loans a year, from 0 to 1
   * @param late share of instalments, from 0 to 1
   */
  World(
      long seed,
      int years,
      int loans,
      double annualRate,
      int rateChanges,
      double prepayments,
      double late) {
    this.draw = new Draw(seed);
    this.loans = loans;
    this.end = START.plusYears(years);
    this.startPpm = Math.round(annualRate * 10_000);
    this.rateChanges = rateChanges;
    this.prepayments = prepayments;
    this.late = late;
  }

  static World of(long seed, Parameters parameters) throws DemoException {
    return new World(
        seed,
        parameters.count("years"),
        parameters.count("loans"),
        parameters.real("annual-rate"),
        parameters.count("rate-changes"),
        parameters.real("prepayments") / 100,
        parameters.real("late") / 100);
  }

  /** The first day that is not simulated. */
  LocalDate end() {
    return end;
  }

  /** Base rate in ppm from each day on; the first entry is the start. */
  NavigableMap<Long, Long> baseRates() {
    long first = START.toEpochDay();
    long days = end.toEpochDay() - first;
    var steps = new TreeMap<Long, Long>();
    for (int i = 0; i < rateChanges; i++) {
      long day = first + 1 + draw.below(days - 1, Draw.Of.RATE_DAY, i, 0);
      long step = draw.happens(0.5, Draw.Of.RATE_UP, i, 0) ? STEP_PPM : -STEP_PPM;
      steps.merge(day, step, Long::sum);
    }
    var rates = new TreeMap<Long, Long>(Map.of(first, startPpm));
    long rate = startPpm;
    for (var step : steps.entrySet()) {
      rate = Math.clamp(rate + step.getValue(), 0, HIGHEST_PPM);
      rates.put(step.getKey(), rate);
    }
    return rates;
  }

  /** The portfolio: homes for decades, others for some years, a few that end soon. */
  List<Contract> contracts() {
    var contracts = new ArrayList<Contract>(loans);
    for (int id = 1; id <= loans; id++) {
      long kind = draw.below(10, Draw.Of.KIND, id, 0);
      boolean floating = draw.happens(0.6, Draw.Of.FLOATING, id, 0);
      long disbursed = START.toEpochDay() + draw.below(RAMP_DAYS, Draw.Of.START, id, 0);
      long margin = 5_000 + 100 * draw.below(150, Draw.Of.MARGIN, id, 0);
      int resetMonths = draw.happens(0.5, Draw.Of.RESET, id, 0) ? 6 : 12;
      Repayment repayment =
          kind < 6 ? Repayment.ANNUITY : kind < 8 ? Repayment.EQUAL_PRINCIPAL : Repayment.BULLET;
      int term = repayment == Repayment.BULLET ? bulletTerm(id) : term(id);
      long principal = MILLION * (10 + draw.below(490, Draw.Of.PRINCIPAL, id, 0));
      contracts.add(
          new Contract(
              id,
              repayment,
              floating,
              principal,
              floating ? margin : Math.min(startPpm + margin, HIGHEST_PPM),
              term,
              disbursed,
              resetMonths));
    }
    return contracts;
  }

  private int term(int id) {
    long years =
        draw.happens(0.2, Draw.Of.TERM, id, 1)
            ? 1 + draw.below(5, Draw.Of.TERM, id, 2)
            : 10 + draw.below(21, Draw.Of.TERM, id, 3);
    return Math.toIntExact(12 * years);
  }

  private int bulletTerm(int id) {
    return Math.toIntExact(12 * (1 + draw.below(10, Draw.Of.TERM, id, 4)));
  }

  /** Everything customers will do, in no particular order. */
  List<Transaction> requests(List<Contract> contracts) {
    var requests = new ArrayList<Transaction>();
    for (Contract contract : contracts) {
      long id = contract.id();
      requests.add(
          Transaction.realTime(
              contract.disbursed(), id, Transaction.Kind.DISBURSE, id, contract.principal()));
      for (int month = 1; month < contract.term(); month++) {
        if (draw.happens(prepayments / 12, Draw.Of.PREPAY, id, month)) {
          long day = contract.due(month) + draw.below(28, Draw.Of.PREPAY_DAY, id, month);
          if (day < end.toEpochDay()) {
            requests.add(early(contract, month, day));
          }
        }
      }
    }
    return requests;
  }

  private Transaction early(Contract contract, int month, long day) {
    long seq = contract.id() * 1024 + month;
    if (draw.happens(0.15, Draw.Of.PAYOFF, contract.id(), month)) {
      return Transaction.realTime(day, seq, Transaction.Kind.PAY_OFF, contract.id(), 0);
    }
    long share = 2 + draw.below(19, Draw.Of.PREPAY_SHARE, contract.id(), month);
    long amount = contract.principal() / 100 * share;
    return Transaction.realTime(day, seq, Transaction.Kind.PREPAY, contract.id(), amount);
  }

  /**
   * Whether there is money on the customer's account for a bill, {@code days} after its pay day.
   */
  boolean funded(long loan, int no, long days) {
    return days > LONGEST_DELAY
        || !draw.happens(late, Draw.Of.LATE, loan, no)
        || days > draw.below(LONGEST_DELAY, Draw.Of.LATE_DAYS, loan, no);
  }
}
