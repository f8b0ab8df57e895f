package dev.talkbench.workspace;

/**
 * Why a library's source cannot be trusted at the moment; its notes stay in the index and all that
 * was kept about them stays too.
 *
 * @param kind what it looks like
 * @param has notes that are there now
 * @param had notes that were there last time
 * @param sentence in English, for a person, with what to do
 */
public record Unavailable(Kind kind, int has, int had, String sentence) {
  /** What it looks like. */
  public enum Kind {
    /** Not there, or may not be read. */
    NOT_THERE,
    /** Half of its notes or more are gone: more likely unplugged than emptied. */
    SHRUNK,
    /** All of its notes are gone. */
    EMPTY
  }
}
