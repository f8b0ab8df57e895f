package dev.talkbench.desktop.reader;

import java.util.Locale;

/**
 * The verdict that stands after a claim, in words.
 *
 * @param text short, in the interface's language
 * @param kind colour and outline
 */
public record ClaimStamp(String text, Kind kind) {
  /** Colour and outline; the words say the same, so colour is never the only sign. */
  public enum Kind {
    /** Somebody said it; grey. */
    QUOTED,
    /** Measured here or reproduced; green. */
    MEASURED,
    /** From a model; violet, dashed. */
    SIMULATED,
    /** Different or inconclusive; ochre. */
    UNSURE,
    /** Not applicable on this machine; grey. */
    NOT_HERE
  }

  /** Style class of the stamp and of the claim's underline. */
  String styleClass() {
    return "stamp-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
