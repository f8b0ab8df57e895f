package dev.talkbench.desktop.demo;

import javafx.scene.control.Label;

/** An outlined word that says where a figure comes from or what became of a claim. */
public final class Stamp extends Label {
  /** Colour and outline. */
  public enum Kind {
    /** Somebody said it. */
    QUOTED,
    /** Measured here, or reproduced. */
    MEASURED,
    /** From a model: violet and dashed, so that colour is never the only sign. */
    SIMULATED,
    /** Different, inconclusive. */
    UNSURE,
    /** An error. */
    DIFFERENT
  }

  /** A stamp with words. */
  public Stamp(String words, Kind kind) {
    super(words);
    getStyleClass().addAll("stamp", "stamp-" + kind.name().toLowerCase(java.util.Locale.ROOT));
    setMinWidth(USE_PREF_SIZE);
  }
}
