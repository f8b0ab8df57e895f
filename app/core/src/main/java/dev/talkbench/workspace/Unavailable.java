package dev.talkbench.workspace;

import dev.talkbench.library.Library;
import java.util.Optional;

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

  // A folder that lost this share of its notes at once is more likely unplugged than emptied.
  private static final double LOST_SHARE = 0.5;
  private static final int LOST_FROM = 4;

  /**
   * What a library that had notes looks like when so few are there now; empty when that is fine.
   */
  static Optional<Unavailable> loss(Library library, int had, int has) {
    if (had < LOST_FROM || has > had * (1 - LOST_SHARE)) {
      return Optional.empty();
    }
    String sentence =
        library.source()
            + " shows "
            + has
            + " of "
            + had
            + " notes: connect it again; if the files are gone on purpose, "
            + (has == 0 ? "remove the library" : "reindex");
    return Optional.of(new Unavailable(has == 0 ? Kind.EMPTY : Kind.SHRUNK, has, had, sentence));
  }
}
