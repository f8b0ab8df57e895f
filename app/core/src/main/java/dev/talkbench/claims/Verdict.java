package dev.talkbench.claims;

/** What became of a claim on this machine. */
public enum Verdict {
  /** The whole interval lies inside what the claim expects. */
  REPRODUCED("reproduced"),
  /** The whole interval lies outside. */
  DIFFERENT("different"),
  /** The interval crosses an edge, or there are too few runs. */
  INCONCLUSIVE("inconclusive"),
  /** This machine cannot measure it; the run says why. */
  NOT_APPLICABLE("not applicable"),
  /** Measured, but the engine or the claim has changed since. */
  STALE("stale"),
  /** Has a demo, was never measured. */
  NEVER_RUN("never run"),
  /** Names no demo: only quoted. */
  QUOTED("quoted");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** English words, as the command line prints them. */
  public String label() {
    return label;
  }
}
