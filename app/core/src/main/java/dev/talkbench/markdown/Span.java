package dev.talkbench.markdown;

/**
 * A half-open range of UTF-16 code units.
 *
 * @param start first unit, zero or more
 * @param end one past the last unit, not less than {@code start}
 */
public record Span(int start, int end) {
  /** Checks the order of the ends. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  /** Number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  /** Whether {@code offset} lies inside, the end excluded. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** The part of {@code text} that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
