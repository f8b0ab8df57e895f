package dev.talkbench.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether runs bear a claim out. Decided only when it is safe to: the 95 % interval of at least
 * {@value #MIN_RUNS} runs lies wholly inside or wholly outside the range. What is exact by nature
 * (an exact number, a truth, a text) is decided when all runs agree.
 *
 * @param verdict reproduced, different or inconclusive
 * @param interval of the mean, or null for what is exact or undecided for want of runs
 * @param runs how many were judged
 * @param reason one line of English
 */
public record Judgement(Verdict verdict, @Nullable Range interval, int runs, String reason) {
  /** Fewer runs decide nothing. */
  public static final int MIN_RUNS = 5;

  /**
   * Judges.
   *
   * @param values what the metric was in each run: {@link Number}, {@link Boolean} or {@link
   *     String}
   */
  public static Judgement of(Expectation expectation, List<?> values) {
    if (values.size() < MIN_RUNS) {
      return undecided(values.size(), values.size() + " runs, " + MIN_RUNS + " are needed");
    }
    return switch (expectation) {
      case Expectation.Exactly exact -> exact(exact, values);
      case Expectation.Numeric numeric -> interval(numeric, values);
      case Expectation.Truth truth -> same(truth.value(), values, Boolean.class);
      case Expectation.Same same -> same(same.text(), values, String.class);
    };
  }

  private static Judgement exact(Expectation.Exactly expectation, List<?> values) {
    double[] numbers = numbers(values);
    if (numbers == null) {
      return undecided(values.size(), "not a number in every run");
    }
    var distinct = new ArrayList<Object>();
    for (double number : numbers) {
      // Adding zero makes -0.0 the same as 0.0.
      distinct.add(number + 0.0);
    }
    return same(expectation.value() + 0.0, distinct, Double.class);
  }

  private static Judgement same(Object expected, List<?> values, Class<?> type) {
    if (!values.stream().allMatch(type::isInstance)) {
      return undecided(values.size(), "the metric is of another kind than the expectation");
    }
    if (new HashSet<Object>(values).size() > 1) {
      return undecided(values.size(), "the runs disagree");
    }
    boolean equal = expected.equals(values.getFirst());
    return new Judgement(
        equal ? Verdict.REPRODUCED : Verdict.DIFFERENT,
        null,
        values.size(),
        "all runs say " + values.getFirst());
  }

  private static Judgement interval(Expectation.Numeric expectation, List<?> values) {
    double[] numbers = numbers(values);
    if (numbers == null) {
      return undecided(values.size(), "not a number in every run");
    }
    Range interval = StudentT.interval(numbers);
    Range wanted = expectation.range();
    Verdict verdict =
        wanted.contains(interval)
            ? Verdict.REPRODUCED
            : wanted.isApartFrom(interval) ? Verdict.DIFFERENT : Verdict.INCONCLUSIVE;
    String reason =
        switch (verdict) {
          case REPRODUCED -> "the 95 % interval lies inside the range";
          case DIFFERENT -> "the 95 % interval lies outside the range";
          default -> "the 95 % interval crosses an edge of the range";
        };
    return new Judgement(verdict, interval, values.size(), reason);
  }

  private static double @Nullable [] numbers(List<?> values) {
    double[] numbers = new double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!(values.get(i) instanceof Number number) || !Double.isFinite(number.doubleValue())) {
        return null;
      }
      numbers[i] = number.doubleValue();
    }
    return numbers;
  }

  private static Judgement undecided(int runs, String reason) {
    return new Judgement(Verdict.INCONCLUSIVE, null, runs, reason);
  }
}
