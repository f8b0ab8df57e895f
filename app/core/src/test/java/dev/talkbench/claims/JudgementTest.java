package dev.talkbench.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decided only when it is safe to. */
class JudgementTest {
  /** Two-sided 5 % points as printed in tables of Student's t distribution. */
  @ParameterizedTest
  @CsvSource({
    "1, 12.706", "2, 4.303", "3, 3.182", "4, 2.776", "5, 2.571", "9, 2.262", "10, 2.228",
    "20, 2.086", "30, 2.042", "40, 2.021", "60, 2.000", "80, 1.990", "100, 1.984", "120, 1.980",
    "1000, 1.962"
  })
  void criticalValuesAreThoseOfTheTables(int freedom, double critical) {
    assertEquals(critical, StudentT.critical(freedom), 0.0006);
  }

  /** The worked example of NIST/SEMATECH e-Handbook 1.3.5.2 (ZARR13): mean, deviation, size. */
  @Test
  void theIntervalIsMeanPlusMinusTimesError() {
    Range interval = StudentT.interval(new double[] {4, 5, 6, 7, 8});
    double half = 2.7764 * Math.sqrt(2.5 / 5);
    assertEquals(6 - half, interval.low(), 1e-4);
    assertEquals(6 + half, interval.high(), 1e-4);
  }

  private static Verdict verdict(String expectation, Object... values) {
    return Judgement.of(Expectation.parse(expectation), List.of(values)).verdict();
  }

  @Test
  void whollyInside() {
    assertEquals(Verdict.REPRODUCED, verdict("1.30±0.10", 1.29, 1.31, 1.30, 1.32, 1.28));
    assertEquals(Verdict.REPRODUCED, verdict(">=1", 3, 4, 3, 5, 4));
  }

  @Test
  void whollyOutside() {
    assertEquals(Verdict.DIFFERENT, verdict("1.30±0.10", 1.09, 1.11, 1.10, 1.12, 1.08));
    assertEquals(Verdict.DIFFERENT, verdict("<=1", 3, 4, 3, 5, 4));
  }

  @Test
  void acrossAnEdge() {
    assertEquals(Verdict.INCONCLUSIVE, verdict("1.30±0.10", 1.2, 1.5, 1.1, 1.4, 1.3));
  }

  @Test
  void fourRunsDecideNothing() {
    Judgement judged = Judgement.of(Expectation.parse("=0"), List.of(0, 0, 0, 0));
    assertEquals(Verdict.INCONCLUSIVE, judged.verdict());
    assertTrue(judged.reason().contains("5 are needed"), judged.reason());
  }

  @Test
  void exactMetricsMustAgree() {
    assertEquals(Verdict.REPRODUCED, verdict("=0", 0, 0L, 0.0, -0.0, 0));
    assertEquals(Verdict.DIFFERENT, verdict("=0", 2, 2, 2, 2, 2));
    assertEquals(Verdict.INCONCLUSIVE, verdict("=0", 0, 0, 0, 0, 1));
    assertEquals(Verdict.REPRODUCED, verdict("true", true, true, true, true, true));
    assertEquals(Verdict.DIFFERENT, verdict("true", false, false, false, false, false));
    assertEquals(Verdict.INCONCLUSIVE, verdict("true", true, true, true, true, false));
    assertEquals(Verdict.REPRODUCED, verdict("=abc", "abc", "abc", "abc", "abc", "abc"));
  }

  @Test
  void anotherKindOfValueDecidesNothing() {
    assertEquals(Verdict.INCONCLUSIVE, verdict(">=1", "a", "b", "c", "d", "e"));
    assertEquals(Verdict.INCONCLUSIVE, verdict("true", 1, 1, 1, 1, 1));
    assertEquals(Verdict.INCONCLUSIVE, verdict(">=1", 2, 2, 2, 2, Double.NaN));
  }

  /** A/A: the true mean sits on the edge, so a decision is wrong at most as often as stated. */
  @Test
  void chanceDecidesSeldom() {
    var random = new java.util.Random(24);
    int wrong = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      List<Double> values = random.doubles(5).map(u -> u - 0.5).boxed().toList();
      Expectation mean = new Expectation.Around(0, 1e-6);
      wrong += Judgement.of(mean, values).verdict() == Verdict.DIFFERENT ? 1 : 0;
    }
    assertTrue(wrong <= 2_000 * 0.08, wrong + " of 2000");
  }
}
