package dev.talkbench.desktop.demo;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.workspace.Ledger;
import java.util.Locale;

/**
 * How a figure is written: value and unit apart by a thin space, never more digits than it can
 * mean.
 */
public final class MetricFormat {
  /** Between a figure and its unit. */
  public static final char THIN = '\u2009';

  private final Messages messages;

  /** Writes in the language of {@code messages}. */
  public MetricFormat(Messages messages) {
    this.messages = messages;
  }

  /** Writes {@code value} of {@code unit}; unknown units follow the number as they are. */
  public String text(Object value, String unit) {
    return switch (value) {
      case Boolean yes -> messages.get(yes ? "demo.yes" : "demo.no");
      case Number number -> number(number.doubleValue(), unit);
      default ->
          Ledger.NOT_HERE.equals(value)
              ? messages.get("verdict.not-applicable")
              : text(String.valueOf(value));
    };
  }

  private static String text(String value) {
    // A fingerprint is recognised by its first figures; the whole one is in the tool tip.
    return value.matches("[0-9a-f]{32,}") ? value.substring(0, 10) + "…" : value;
  }

  private static String number(double value, String unit) {
    if (!Double.isFinite(value)) {
      return plain(value);
    }
    return switch (unit) {
      case "share" -> plain(value * 100) + THIN + "%";
      case "times", "ratio" -> String.format(Locale.ROOT, "%.2f", value) + THIN + "×";
      case "count", "text", "boolean" -> plain(value);
      case "" -> plain(value);
      default -> plain(value) + THIN + unit;
    };
  }

  /** A unit as it stands over an axis. */
  static String sign(String unit) {
    return switch (unit) {
      case "times", "ratio" -> "×";
      case "share" -> "%";
      default -> unit;
    };
  }

  /** A number with three figures that count, thousands grouped by commas. */
  static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "—";
    }
    // 57.0 for 0.57 × 100 would say more than was measured.
    double near = Math.rint(value);
    if (Math.abs(value) < 1e15 && Math.abs(value - near) <= 1e-12 * Math.abs(value)) {
      return signed(String.format(Locale.ROOT, "%,d", (long) near));
    }
    double size = Math.abs(value);
    int digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return signed(String.format(Locale.ROOT, "%,." + digits + "f", value));
  }

  /** A number with as many digits behind the point as its neighbours on a scale; 0 as it is. */
  static String fixed(double value, int digits) {
    return value == 0 ? "0" : signed(String.format(Locale.ROOT, "%,." + digits + "f", value));
  }

  /** A minus is as wide as a figure; a hyphen is not. */
  private static String signed(String figure) {
    return figure.replace('-', '−');
  }
}
