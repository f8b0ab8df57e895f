package dev.talkbench.search;

import dev.talkbench.search.NoteRanking.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the notes of some segments. Sections of a note are neighbours in the index, so one pass in
 * document order is enough: every query is poured into the slots of a window of documents, then the
 * window is read note by note. Used by one thread.
 */
final class LeafRanking {
  private final IndexSearcher searcher;
  private final SegmentNotes.Cache segments;
  private final Plan plan;
  private final int limit;
  private final long deadline;
  private final NoteScore note;
  private final @Nullable FacetCount facets;
  private final PriorityQueue<Candidate> best = new PriorityQueue<>(NoteRanking.ORDER);
  private final Slots slots;
  private final FixedBitSet touched;
  private final long[] filled;
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
  private int total;
  private boolean partial;

  /** For the parameters see {@link NoteRanking}. */
  LeafRanking(
      IndexSearcher searcher,
      SegmentNotes.Cache segments,
      Plan plan,
      NoteScore note,
      @Nullable FacetCount facets,
      int limit,
      long deadline,
      Slots slots) {
    this.searcher = searcher;
    this.segments = segments;
    this.plan = plan;
    this.limit = limit;
    this.deadline = deadline;
    this.note = note;
    this.facets = facets;
    this.slots = slots;
    this.touched = slots.touched();
    this.filled = slots.filled();
    slots.need(plan.slots());
  }

  /** Notes that match so far. */
  int total() {
    return total;
  }

  /** Whether the deadline cut the ranking short. */
  boolean partial() {
    return partial;
  }

  /** The best notes so far, in no order. */
  Iterable<Candidate> best() {
    return best;
  }

  /** Counted facts, or null. */
  @Nullable FacetCount facets() {
    return facets;
  }

  /** What may be used again, since the last segment was read to its end. */
  Slots slots() {
    return slots;
  }

  /** Ranks the notes of a segment, unless time has run out. */
  void leaf(LeafReaderContext leaf, List<Weight> weights) throws IOException {
    if (partial) {
      return;
    }
    var scorers = new ArrayList<Scorer>();
    var parts = new ArrayList<Plan.Part>();
    for (int i = 0; i < weights.size(); i++) {
      Scorer scorer = weights.get(i).scorer(leaf);
      if (scorer != null) {
        scorer.iterator().nextDoc();
        scorers.add(scorer);
        parts.add(plan.parts().get(i));
      }
    }
    if (scorers.isEmpty()) {
      return;
    }
    FixedBitSet allowed = allowed(leaf);
    if (facets != null) {
      facets.segment(leaf.reader());
    }
    SegmentNotes notes = segments.of(leaf.reader());
    var live = leaf.reader().getLiveDocs();
    int maxDoc = leaf.reader().maxDoc();
    int current = -1;
    for (int from = 0; from < maxDoc && !partial; from += Slots.WINDOW) {
      int to = Math.min(maxDoc, from + Slots.WINDOW);
      for (int i = 0; i < scorers.size(); i++) {
        pour(scorers.get(i), parts.get(i), from, to);
      }
      for (int bit = touched.nextSetBit(0);
          bit != DocIdSetIterator.NO_MORE_DOCS;
          bit =
              bit + 1 < Slots.WINDOW
                  ? touched.nextSetBit(bit + 1)
                  : DocIdSetIterator.NO_MORE_DOCS) {
        int doc = from + bit;
        int first = notes.first(doc);
        boolean counts =
            first >= 0
                && (live == null || live.get(doc))
                && (allowed == null || allowed.get(first));
        if (counts && first != current) {
          rank(leaf.docBase, current, notes);
          current = first;
        }
        if (counts) {
          note.section(leaf.docBase + doc, slots.all(), bit, filled[bit]);
        }
        wipe(bit);
      }
      touched.clear();
      partial = System.nanoTime() > deadline;
    }
    rank(leaf.docBase, current, notes);
  }

  /** Pours the scores of the documents before {@code to} into the part's slot. */
  private void pour(Scorer scorer, Plan.Part part, int from, int to) throws IOException {
    float[] slot = slots.of(part.slot());
    long bit = 1L << part.slot();
    boolean adds = part.adds();
    for (scorer.nextDocsAndScores(to, null, buffer);
        buffer.size > 0;
        scorer.nextDocsAndScores(to, null, buffer)) {
      int[] docs = buffer.docs;
      float[] scores = buffer.features;
      for (int i = 0; i < buffer.size; i++) {
        int at = docs[i] - from;
        slot[at] = adds ? slot[at] + scores[i] : Math.max(slot[at], scores[i]);
        filled[at] |= bit;
        touched.set(at);
      }
    }
  }

  private void wipe(int at) {
    for (long rest = filled[at]; rest != 0; rest &= rest - 1) {
      slots.of(Long.numberOfTrailingZeros(rest))[at] = 0;
    }
    filled[at] = 0;
  }

  /** Takes the note whose sections have been read, if any, among the best. */
  private void rank(int docBase, int first, SegmentNotes notes) throws IOException {
    if (first < 0 || note.isEmpty()) {
      return;
    }
    total++;
    if (facets != null) {
      facets.add(first);
    }
    Candidate worst = best.size() < limit ? null : best.peek();
    if (worst == null || worst.words() == 0 || note.mostScore() >= worst.score()) {
      float score = note.score(notes.traits(first));
      Candidate candidate = note.candidate(docBase + first, notes.id(first), score);
      if (worst == null || NoteRanking.ORDER.compare(candidate, worst) > 0) {
        best.add(candidate);
        if (best.size() > limit) {
          best.poll();
        }
      }
    }
    note.clear();
  }

  private @Nullable FixedBitSet allowed(LeafReaderContext leaf) throws IOException {
    if (plan.required().isEmpty() && plan.excluded().isEmpty()) {
      return null;
    }
    int maxDoc = leaf.reader().maxDoc();
    var allowed = new FixedBitSet(maxDoc);
    allowed.set(0, maxDoc);
    for (Query query : plan.required()) {
      allowed.and(notes(query, leaf));
    }
    for (Query query : plan.excluded()) {
      allowed.andNot(notes(query, leaf));
    }
    return allowed;
  }

  /** First sections of the notes in which some section matches. */
  private FixedBitSet notes(Query query, LeafReaderContext leaf) throws IOException {
    var found = new FixedBitSet(leaf.reader().maxDoc());
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Scorer scorer = weight.scorer(leaf);
    if (scorer != null) {
      SegmentNotes notes = segments.of(leaf.reader());
      DocIdSetIterator docs = scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        int first = notes.first(doc);
        if (first >= 0) {
          found.set(first);
        }
      }
    }
    return found;
  }
}
