package dev.talkbench.search;

import dev.talkbench.search.NoteRanking.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * How close together the morphemes of a question stand in the best sections of a note. A question
 * is mostly made of one place in a text, so a note that says all of it in a sentence or two answers
 * better than one that has the same words here and there. Read from the positions in the index, for
 * the leading notes only. Used by one thread.
 */
final class Closeness {
  /** Positions from which on a morpheme adds nothing to a place: two or three sentences. */
  private static final int REACH = 50;

  /** What is left of a morpheme that the title holds: a text need not repeat its subject. */
  private static final float IN_TITLE = 0.4f;

  private static final int MOST_TERMS = 24;

  /** Most occurrences of a morpheme in a section that are looked at. */
  private static final int MOST_TIMES = 64;

  private static final int TERM_BITS = 5;

  private final IndexReader reader;
  private final List<String> terms;
  private final float[] rarity;

  /** A section or the head of a note. */
  private record Place(int doc, int candidate) {}

  /** Takes what {@code postings} say of a term in a place. */
  @FunctionalInterface
  private interface Sink {
    void take(int place, int term, PostingsEnum postings) throws IOException;
  }

  /** Of {@code morphemes}; those far back in a long question are left out. */
  Closeness(IndexReader reader, List<String> morphemes) throws IOException {
    this.reader = reader;
    this.terms = morphemes.subList(0, Math.min(MOST_TERMS, morphemes.size()));
    this.rarity = new float[terms.size()];
    for (int t = 0; t < rarity.length; t++) {
      int in = reader.docFreq(new Term(Fields.BODY, terms.get(t)));
      rarity[t] = (float) Math.log(1 + (reader.maxDoc() - in + 0.5) / (in + 0.5));
    }
  }

  /** The closeness in each of {@code candidates}, in their order; 0 where nothing occurs. */
  float[] of(List<Candidate> candidates) throws IOException {
    var heads = new ArrayList<Place>();
    var sections = new ArrayList<Place>();
    for (int c = 0; c < candidates.size(); c++) {
      List<Integer> best = candidates.get(c).sections();
      heads.add(new Place(candidates.get(c).base(), c));
      for (int doc : best.subList(0, Math.min(NoteScore.TOP, best.size()))) {
        sections.add(new Place(doc, c));
      }
    }
    int[] titled = new int[candidates.size()];
    each(
        heads,
        Fields.TITLE,
        PostingsEnum.NONE,
        (p, t, in) -> titled[heads.get(p).candidate] |= 1 << t);
    long[][] occurrences = new long[sections.size()][];
    int[] sizes = new int[sections.size()];
    each(
        sections,
        Fields.BODY,
        PostingsEnum.POSITIONS,
        (p, t, in) -> {
          int times = Math.min(MOST_TIMES, in.freq());
          long[] all = occurrences[p] == null ? new long[16] : occurrences[p];
          if (sizes[p] + times > all.length) {
            all = Arrays.copyOf(all, 2 * all.length + times);
          }
          occurrences[p] = all;
          for (int i = 0; i < times; i++) {
            all[sizes[p]++] = (long) in.nextPosition() << TERM_BITS | t;
          }
        });
    float[] closeness = new float[candidates.size()];
    for (int p = 0; p < sizes.length; p++) {
      int c = sections.get(p).candidate;
      if (sizes[p] > 0) {
        Arrays.sort(occurrences[p], 0, sizes[p]);
        closeness[c] = Math.max(closeness[c], best(occurrences[p], sizes[p], titled[c]));
      }
    }
    return closeness;
  }

  /** Sorts {@code places} and shows {@code sink} every term in each. */
  private void each(List<Place> places, String field, int what, Sink sink) throws IOException {
    places.sort(Comparator.comparingInt(Place::doc));
    int from = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int to = from;
      while (to < places.size() && places.get(to).doc < end) {
        to++;
      }
      for (int t = 0; t < rarity.length && to > from; t++) {
        PostingsEnum postings = leaf.reader().postings(new Term(field, terms.get(t)), what);
        if (postings != null) {
          show(places.subList(from, to), from, leaf.docBase, t, postings, sink);
        }
      }
      from = to;
    }
  }

  private static void show(
      List<Place> places, int first, int docBase, int term, PostingsEnum postings, Sink sink)
      throws IOException {
    for (int p = 0; p < places.size(); p++) {
      int doc = places.get(p).doc - docBase;
      int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
      if (at == doc) {
        sink.take(first + p, term, postings);
      } else if (at == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
    }
  }

  /** The most that the morphemes around one of the sorted {@code occurrences} come to. */
  private float best(long[] occurrences, int size, int titled) {
    float best = 0;
    for (int i = 0; i < size; i++) {
      best = Math.max(best, around(occurrences, size, i, titled));
    }
    return best;
  }

  /** Every morpheme where it is nearest, the less the farther away. */
  private float around(long[] occurrences, int size, int center, int titled) {
    long middle = occurrences[center] >> TERM_BITS;
    int left = center;
    int right = center + 1;
    int seen = 0;
    float sum = 0;
    while (true) {
      long before = left < 0 ? REACH : middle - (occurrences[left] >> TERM_BITS);
      long after = right >= size ? REACH : (occurrences[right] >> TERM_BITS) - middle;
      long away = Math.min(before, after);
      if (away >= REACH) {
        return sum;
      }
      int term = (int) (occurrences[before <= after ? left-- : right++] & (1 << TERM_BITS) - 1);
      if ((seen >> term & 1) == 0) {
        seen |= 1 << term;
        float value = (titled >> term & 1) == 0 ? rarity[term] : IN_TITLE * rarity[term];
        sum += value * (REACH - away) / REACH;
      }
    }
  }
}
