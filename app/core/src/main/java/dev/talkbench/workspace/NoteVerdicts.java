package dev.talkbench.workspace;

import dev.talkbench.claims.Claims;
import dev.talkbench.library.NoteId;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.search.SearchRequest;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.Verdicts;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Verdicts by note: asks the index which notes hold claims, reads those and judges them by the runs
 * that are kept. What was found holds for a moment, because a question is asked again with every
 * key. Any thread.
 */
public final class NoteVerdicts implements Verdicts {
  private static final int MOST_NOTES = 500;
  private static final long HOLDS_NANOS = 2_000_000_000L;

  private final Workspace workspace;
  private final SearchIndex index;
  private final Supplier<Ledger> ledgers;
  private Map<String, Set<NoteId>> found = Map.of();
  private long until = System.nanoTime();

  /**
   * Nothing is looked at before the first question.
   *
   * @param ledgers makes the ledger that judges
   */
  public NoteVerdicts(Workspace workspace, SearchIndex index, Supplier<Ledger> ledgers) {
    this.workspace = workspace;
    this.index = index;
    this.ledgers = ledgers;
  }

  @Override
  public synchronized Set<NoteId> notes(String word) throws IOException {
    if (System.nanoTime() - until >= 0) {
      found = judge();
      until = System.nanoTime() + HOLDS_NANOS;
    }
    return found.getOrDefault(word, Set.of());
  }

  private Map<String, Set<NoteId>> judge() throws IOException {
    Ledger ledger = ledgers.get();
    var verdicts = new HashMap<String, Set<NoteId>>();
    for (NoteHit hit : index.search(new SearchRequest("has:claim", false, MOST_NOTES)).notes()) {
      if (workspace.summary(hit.note()).isEmpty()) {
        continue;
      }
      for (Claims.Placed placed : Claims.of(workspace.note(hit.note()).document()).placed()) {
        String word =
            ledger.of(placed.claim()).verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        verdicts.computeIfAbsent(word, w -> new HashSet<>()).add(hit.note());
      }
    }
    return verdicts;
  }
}
