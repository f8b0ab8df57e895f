package dev.talkbench.claims;

/**
 * A closed range of numbers.
 *
 * @param low may be negative infinity
 * @param high not less than {@code low}, may be positive infinity
 */
public record Range(double low, double high) {
  /** Checks the order of the ends. */
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException("range " + low + " to " + high);
    }
  }

  /** Whether {@code value} lies in it, the ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Whether {@code inner} lies wholly in it. */
  public boolean contains(Range inner) {
    return contains(inner.low) && contains(inner.high);
  }

  /** Whether no number lies in both. */
  public boolean isApartFrom(Range other) {
    return other.high < low || other.low > high;
  }
}
