package dev.talkbench.cli;

/**
 * One thing that was looked at.
 *
 * @param name what it is, in the language asked for
 * @param id what it is, for programs
 * @param found what it is like, in one line
 * @param mend how to mend it, or empty
 */
public record Check(String id, String name, Verdict verdict, String found, String mend) {
  /** How it is. */
  public enum Verdict {
    /** As it should be. */
    OK,
    /** Works, but not for long or not fully. */
    WARNING,
    /** Must be mended. */
    FAILED
  }

  static Check ok(String id, String name, String found) {
    return new Check(id, name, Verdict.OK, found, "");
  }
}
