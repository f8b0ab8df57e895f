package dev.talkbench.search;

import dev.talkbench.library.NoteId;
import java.io.IOException;
import java.util.Set;

/** Knows what became of claims on this machine, for {@code claim:reproduced}. */
public interface Verdicts {
  /** Words that {@code claim:} understands. */
  Set<String> WORDS =
      Set.of(
          "reproduced",
          "different",
          "inconclusive",
          "not-applicable",
          "stale",
          "never-run",
          "quoted");

  /** Of none is anything known. */
  Verdicts NONE = word -> Set.of();

  /** The notes that hold a claim with the verdict {@code word}, one of {@link #WORDS}. */
  Set<NoteId> notes(String word) throws IOException;
}
