package dev.talkbench.search;

import dev.talkbench.search.analysis.KoreanChain;
import dev.talkbench.search.analysis.Synonyms;
import org.apache.lucene.search.IndexSearcher;

/** What every search of an index shares; any thread. */
record SearchTools(
    KoreanChain chain,
    Synonyms synonyms,
    SegmentNotes.Cache segments,
    Verdicts verdicts,
    Weights weights,
    Slots.Pool slots,
    Team team,
    Team alone) {
  private static final int LARGE = 5_000;

  /** The same, judged by others. */
  SearchTools judgedBy(Verdicts others) {
    return new SearchTools(chain, synonyms, segments, others, weights, slots, team, alone);
  }

  /** The same, weighing differently. */
  SearchTools weighedBy(Weights others) {
    return new SearchTools(chain, synonyms, segments, verdicts, others, slots, team, alone);
  }

  /** The same, every search shared by others. */
  SearchTools sharedBy(Team others) {
    return new SearchTools(chain, synonyms, segments, verdicts, weights, slots, others, others);
  }

  /** Who searches an index of that size: a small one is searched before a helper has begun. */
  Team team(IndexSearcher searcher) {
    return searcher.getIndexReader().maxDoc() < LARGE ? alone : team;
  }
}
