package dev.talkbench.claims;

import java.util.Arrays;

/**
 * The interval that holds the mean of a normal quantity with a confidence of 95 %, from a small
 * sample (Student 1908).
 */
final class StudentT {
  /** Two-sided 5 % points for 1 to 30 degrees of freedom (NIST/SEMATECH e-Handbook, 1.3.6.7.2). */
  private static final double[] CRITICAL = {
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788,
    2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639,
    2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423
  };

  private static final double NORMAL = 1.959963985;

  private StudentT() {}

  /**
   * The critical value.
   *
   * @param freedom degrees of freedom, one or more
   */
  static double critical(int freedom) {
    if (freedom < 1) {
      throw new IllegalArgumentException("degrees of freedom: " + freedom);
    }
    if (freedom <= CRITICAL.length) {
      return CRITICAL[freedom - 1];
    }
    // Cornish-Fisher expansion (Abramowitz and Stegun 26.7.5).
    double z = NORMAL;
    double z3 = z * z * z;
    double z5 = z3 * z * z;
    double z7 = z5 * z * z;
    double v = freedom;
    return z
        + (z3 + z) / (4 * v)
        + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v);
  }

  /**
   * The interval of the mean of {@code sample}.
   *
   * @param sample two or more finite numbers
   */
  static Range interval(double[] sample) {
    double mean = Arrays.stream(sample).average().orElseThrow();
    double squares = Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum();
    int freedom = sample.length - 1;
    double error = Math.sqrt(squares / freedom / sample.length);
    double half = critical(freedom) * error;
    return new Range(mean - half, mean + half);
  }
}
