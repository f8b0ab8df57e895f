package dev.talkbench.claims;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a claim expects of its metric. Written {@code x±abs}, {@code x±n%}, {@code >=x}, {@code
 * <=x}, {@code =x}, {@code true} or {@code false}.
 */
public sealed interface Expectation {
  /** A number between two ends. */
  sealed interface Numeric extends Expectation {
    /** The numbers that fulfil the claim. */
    Range range();

    /** Whether {@code value} fulfils the claim. */
    default boolean contains(double value) {
      return range().contains(value);
    }
  }

  /**
   * {@code x±abs}.
   *
   * @param tolerance zero or more, in the unit of the metric
   */
  record Around(double value, double tolerance) implements Numeric {
    @Override
    public Range range() {
      return new Range(value - tolerance, value + tolerance);
    }
  }

  /**
   * {@code x±n%}.
   *
   * @param percent zero or more, of {@code value}
   */
  record Near(double value, double percent) implements Numeric {
    @Override
    public Range range() {
      double tolerance = Math.abs(value) * percent / 100;
      return new Range(value - tolerance, value + tolerance);
    }
  }

  /** {@code >=x}. */
  record AtLeast(double value) implements Numeric {
    @Override
    public Range range() {
      return new Range(value, Double.POSITIVE_INFINITY);
    }
  }

  /** {@code <=x}. */
  record AtMost(double value) implements Numeric {
    @Override
    public Range range() {
      return new Range(Double.NEGATIVE_INFINITY, value);
    }
  }

  /** {@code =x} with a number. */
  record Exactly(double value) implements Numeric {
    @Override
    public Range range() {
      return new Range(value, value);
    }
  }

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements Expectation {}

  /** {@code =x} with anything but a number: the metric is a text. */
  record Same(String text) implements Expectation {}

  /**
   * Reads an expectation; white space around numbers and signs is free, {@code +-} and {@code +/-}
   * stand for {@code ±}.
   *
   * @throws IllegalArgumentException not written so; the message says how it is written
   */
  static Expectation parse(String text) {
    String written = text.strip();
    switch (written) {
      case "true" -> {
        return new Truth(true);
      }
      case "false" -> {
        return new Truth(false);
      }
      default -> {
        // A number or a text.
      }
    }
    Matcher around = Written.AROUND.matcher(written);
    if (around.matches()) {
      double value = number(around.group(1), text);
      double tolerance = number(around.group(2), text);
      return around.group(3).isEmpty() ? new Around(value, tolerance) : new Near(value, tolerance);
    }
    Matcher bound = Written.BOUND.matcher(written);
    if (bound.matches()) {
      double value = number(bound.group(2), text);
      return switch (bound.group(1)) {
        case ">=", "≥" -> new AtLeast(value);
        case "<=", "≤" -> new AtMost(value);
        default -> new Exactly(value);
      };
    }
    String same = written.startsWith("=") ? written.substring(1).strip() : "";
    if (!same.isEmpty()) {
      return same.equals("true") || same.equals("false")
          ? new Truth(Boolean.parseBoolean(same))
          : new Same(same);
    }
    throw unreadable(text);
  }

  private static double number(String digits, String text) {
    double number = Double.parseDouble(digits);
    if (Double.isInfinite(number)) {
      throw unreadable(text);
    }
    return number;
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "expect=\""
            + text
            + "\" is not an expectation: write x±abs, x±n%, >=x, <=x, =x, true or false");
  }

  /** The grammar. */
  final class Written {
    private static final String NUMBER =
        "([-+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?)";
    private static final Pattern AROUND =
        Pattern.compile(
            NUMBER + "\\s*(?:±|\\+/?-)\\s*" + NUMBER.replace("[-+]?(?:\\d", "(?:\\d") + "\\s*(%?)");
    private static final Pattern BOUND = Pattern.compile("(>=|<=|≥|≤|=)\\s*" + NUMBER);

    private Written() {}
  }
}
