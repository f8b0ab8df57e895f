package dev.talkbench.demos;

/**
 * A figure that a scenario ends with.
 *
 * @param name fixed, as in claims; a trailing {@code .*} stands for a family such as one value a
 *     mode
 * @param unit {@code s}, {@code ms}, {@code count}, {@code share} (0 to 1, shown in percent),
 *     {@code times} (a quotient), {@code text}, {@code boolean} or a physical unit as it is written
 * @param badge measured here or simulated by a model
 * @param headline whether the card shows it as a meter
 */
public record Metric(String name, Label label, String unit, Badge badge, boolean headline) {
  /** Where a figure comes from; a quoted one never comes from a demo. */
  public enum Badge {
    /** On this machine. */
    MEASURED,
    /** By a model with visible parameters. */
    SIMULATED
  }
}
