package dev.talkbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan and ranks notes by their sections. Sections of a note are neighbours in the index, so
 * one pass in document order is enough: every query is poured into the slots of a window of
 * documents, then the window is read note by note. Used by one thread.
 */
final class NoteRanking {
  private static final float TITLED = 1.1f;
  private static final float LANGUAGE = 1.6f;
  private static final float REPEATED = 0.12f;
  private static final int WINDOW = 2048;

  /**
   * A note that matches.
   *
   * @param base document of its first section
   * @param score of the note
   * @param words bits of the words it contains somewhere
   * @param guessed bits of the words for which it only holds what may have been meant
   * @param sections best sections (documents), best first, at most three
   * @param matches how many sections match
   */
  record Candidate(
      int base, float score, long words, long guessed, List<Integer> sections, int matches) {}

  /** Worst first: guesses, then the score, then what came later. */
  private static final Comparator<Candidate> ORDER =
      Comparator.<Candidate>comparingInt(c -> c.words() == 0 ? 0 : 1)
          .thenComparingDouble(Candidate::score)
          .thenComparing(Comparator.comparingInt(Candidate::base).reversed());

  private final IndexSearcher searcher;
  private final Plan plan;
  private final int limit;
  private final long deadline;
  private final boolean korean;
  private final PriorityQueue<Candidate> best = new PriorityQueue<>(ORDER);
  private NumericDocValues languages = DocValues.emptyNumeric();
  private int docBase;
  private int total;
  private boolean partial;

  // The note being read.
  private int base = -1;
  private final float[] noteSlots;
  private final int[] topDocs = new int[3];
  private final float[] topScores = new float[3];
  private int matches;

  /**
   * A ranking not yet run.
   *
   * @param korean whether the question is; of two translations that one ranks first
   * @param limit most notes kept
   * @param deadline value of {@link System#nanoTime()} after which the rest is left out
   */
  NoteRanking(IndexSearcher searcher, Plan plan, boolean korean, int limit, long deadline) {
    this.korean = korean;
    this.searcher = searcher;
    this.plan = plan;
    this.limit = limit;
    this.deadline = deadline;
    this.noteSlots = new float[plan.slots()];
  }

  /** Notes that match, partial when the deadline passed. */
  int total() {
    return total;
  }

  /** Whether the deadline cut the ranking short. */
  boolean partial() {
    return partial;
  }

  /** Runs; best first. */
  List<Candidate> run() throws IOException {
    var weights = new ArrayList<Weight>();
    for (Plan.Part part : plan.parts()) {
      weights.add(
          searcher.createWeight(searcher.rewrite(part.query()), ScoreMode.COMPLETE, part.weight()));
    }
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (partial) {
        break;
      }
      leaf(leaf, weights);
    }
    var ranked = new ArrayList<>(best);
    ranked.sort(ORDER.reversed());
    return ranked;
  }

  private void leaf(LeafReaderContext leaf, List<Weight> weights) throws IOException {
    var scorers = new Scorer[weights.size()];
    boolean any = false;
    for (int i = 0; i < scorers.length; i++) {
      scorers[i] = weights.get(i).scorer(leaf);
      any |= scorers[i] != null;
      if (scorers[i] != null) {
        scorers[i].iterator().nextDoc();
      }
    }
    if (!any) {
      return;
    }
    FixedBitSet allowed = allowed(leaf);
    NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
    languages = DocValues.getNumeric(leaf.reader(), Fields.KOREAN);
    docBase = leaf.docBase;
    var live = leaf.reader().getLiveDocs();
    int maxDoc = leaf.reader().maxDoc();
    var slots = new float[plan.slots()][Math.min(WINDOW, maxDoc)];
    var touched = new FixedBitSet(WINDOW);
    for (int from = 0; from < maxDoc; from += WINDOW) {
      int to = Math.min(maxDoc, from + WINDOW);
      touched.clear(0, WINDOW);
      for (int i = 0; i < scorers.length; i++) {
        if (scorers[i] != null) {
          pour(scorers[i], plan.parts().get(i), from, to, slots, touched);
        }
      }
      for (int bit = touched.nextSetBit(0);
          bit != DocIdSetIterator.NO_MORE_DOCS;
          bit = bit + 1 < WINDOW ? touched.nextSetBit(bit + 1) : DocIdSetIterator.NO_MORE_DOCS) {
        int doc = from + bit;
        if ((live == null || live.get(doc)) && ordinals.advanceExact(doc)) {
          int first = doc - (int) ordinals.longValue();
          if (allowed == null || allowed.get(first)) {
            section(leaf.docBase + first, leaf.docBase + doc, slots, bit);
          }
        }
        for (float[] slot : slots) {
          slot[bit] = 0;
        }
      }
      if (System.nanoTime() > deadline) {
        partial = true;
        break;
      }
    }
    flush();
  }

  private static void pour(
      Scorer scorer, Plan.Part part, int from, int to, float[][] slots, FixedBitSet touched)
      throws IOException {
    float[] slot = slots[part.slot()];
    DocIdSetIterator docs = scorer.iterator();
    for (int doc = docs.docID(); doc < to; doc = docs.nextDoc()) {
      int at = doc - from;
      float score = scorer.score();
      slot[at] = part.adds() ? slot[at] + score : Math.max(slot[at], score);
      touched.set(at);
    }
  }

  private void section(int first, int doc, float[][] slots, int at) throws IOException {
    if (first != base) {
      flush();
      base = first;
    }
    float sum = -lessThanOtherName(s -> slots[s][at], ~plan.noteSlots());
    for (int s = 0; s < slots.length; s++) {
      float score = slots[s][at];
      if (score > 0) {
        noteSlots[s] = Math.max(noteSlots[s], score);
        if ((plan.noteSlots() >> s & 1) == 0) {
          sum += score;
        }
      }
    }
    if (sum > 0) {
      keep(doc, sum);
    }
  }

  private void keep(int doc, float score) {
    matches++;
    for (int at = 0; at < topDocs.length; at++) {
      if (score > topScores[at]) {
        for (int lower = topDocs.length - 1; lower > at; lower--) {
          topScores[lower] = topScores[lower - 1];
          topDocs[lower] = topDocs[lower - 1];
        }
        topScores[at] = score;
        topDocs[at] = doc;
        return;
      }
    }
  }

  private void flush() throws IOException {
    if (base < 0) {
      return;
    }
    long filled = 0;
    float all = -lessThanOtherName(s -> noteSlots[s], -1L);
    for (int s = 0; s < noteSlots.length; s++) {
      if (noteSlots[s] > 0) {
        all += noteSlots[s];
        filled |= 1L << s;
      }
    }
    long words = 0;
    long guessed = 0;
    float covered = 0;
    float titled = 0;
    for (int w = 0; w < plan.words().size(); w++) {
      Plan.WordSlots slots = plan.words().get(w);
      if (slots.there(filled & plan.noteSlots())) {
        titled += 1;
      }
      if (slots.there(filled)) {
        words |= 1L << w;
        covered += 1;
      } else if ((slots.guesses() & filled) != 0) {
        guessed |= 1L << w;
        covered += 0.8f;
      } else if ((slots.all() & filled) != 0) {
        covered += 0.4f;
      }
    }
    int asked = Math.max(1, plan.words().size());
    float whole =
        score(all, plan.words().isEmpty() ? 1 : covered / asked)
            * (1 + TITLED * titled / asked)
            * (1 + REPEATED * (float) Math.log(Math.max(1, matches)));
    if (languages.advanceExact(base - docBase) && (languages.longValue() == 1) == korean) {
      whole *= LANGUAGE;
    }
    total++;
    int shown = Math.min(matches, 3);
    List<Integer> sections =
        shown == 0 ? List.of(base) : Arrays.stream(topDocs, 0, shown).boxed().toList();
    best.add(new Candidate(base, whole, words, guessed, sections, Math.max(1, matches)));
    if (best.size() > limit) {
      best.poll();
    }
    base = -1;
    matches = 0;
    Arrays.fill(noteSlots, 0);
    Arrays.fill(topScores, 0);
  }

  /**
   * What is counted twice when a word and its other names occur together: a list of names must not
   * outrank the note about the thing.
   */
  private float lessThanOtherName(SlotScore score, long among) {
    float twice = 0;
    for (Plan.WordSlots word : plan.words()) {
      if (word.otherNames() != 0) {
        twice +=
            Math.min(sum(score, word.literal() & among), sum(score, word.otherNames() & among));
      }
    }
    return twice;
  }

  private interface SlotScore {
    float of(int slot);
  }

  private static float sum(SlotScore score, long slots) {
    float sum = 0;
    for (long rest = slots; rest != 0; rest &= rest - 1) {
      int slot = Long.numberOfTrailingZeros(rest);
      sum += score.of(slot);
    }
    return sum;
  }

  /** Best section, what other sections add to it, and how many of the words are there at all. */
  private float score(float all, float covered) {
    float second = matches > 1 ? topScores[1] : 0;
    float section = matches > 0 ? topScores[0] : 0;
    return (0.6f * section + 0.1f * second + 0.4f * all) * (0.6f + 0.4f * covered);
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
      NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
      DocIdSetIterator docs = scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (ordinals.advanceExact(doc)) {
          found.set(doc - (int) ordinals.longValue());
        }
      }
    }
    return found;
  }
}
