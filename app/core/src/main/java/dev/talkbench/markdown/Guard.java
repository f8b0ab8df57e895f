package dev.talkbench.markdown;

/** Limits that keep the parser from running away; measured on flexmark 0.64.8. */
final class Guard {
  /** Largest file read as Markdown, in bytes. */
  static final int MAX_BYTES = 5_000_000;

  private Guard() {}
}
