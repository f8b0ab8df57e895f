package dev.talkbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Runs a plan and ranks notes by their sections, segment by segment. Used once, by one thread. */
final class NoteRanking {
  /** Notes among which closeness decides. */
  private static final int LEADING = 20;

  /**
   * A note that matches.
   *
   * @param base document of its first section
   * @param id its name: of two notes with the same score the first by name leads, whatever the
   *     order in which they came into the index
   * @param score of the note
   * @param scale factor on what its words come to, part of the score already
   * @param words bits of the words it contains somewhere
   * @param guessed bits of the words for which it only holds what may have been meant
   * @param sections best sections (documents), best first, at most three
   * @param matches how many sections match
   */
  record Candidate(
      int base,
      String id,
      float score,
      float scale,
      long words,
      long guessed,
      List<Integer> sections,
      int matches) {
    /** The same with more for its words. */
    Candidate gaining(float more) {
      return new Candidate(
          base, id, score + scale * more, scale, words, guessed, sections, matches);
    }
  }

  /** Worst first: guesses, then the score, then the name. */
  static final Comparator<Candidate> ORDER =
      Comparator.<Candidate>comparingInt(c -> c.words() == 0 ? 0 : 1)
          .thenComparingDouble(Candidate::score)
          .thenComparing(Comparator.comparing(Candidate::id).reversed());

  private final IndexSearcher searcher;
  private final SearchTools tools;
  private final Plan plan;
  private final int asked;
  private final int limit;
  private final long deadline;
  private final Supplier<NoteScore> note;
  private final @Nullable FacetCount facets;
  private int total;
  private boolean partial;

  /**
   * A ranking not yet run.
   *
   * @param note makes what weighs the notes, for each thread
   * @param facets counts the facts of all notes that match, or null
   * @param limit most notes kept
   * @param deadline value of {@link System#nanoTime()} after which the rest is left out
   */
  NoteRanking(
      IndexSearcher searcher,
      SearchTools tools,
      Plan plan,
      Supplier<NoteScore> note,
      @Nullable FacetCount facets,
      int limit,
      long deadline) {
    this.searcher = searcher;
    this.tools = tools;
    this.plan = plan;
    this.asked = limit;
    this.limit = plan.closeWeight() > 0 ? Math.max(limit, LEADING) : limit;
    this.deadline = deadline;
    this.note = note;
    this.facets = facets;
  }

  /** Notes that match; fewer than there are when {@link #partial}. */
  int total() {
    return total;
  }

  /** Whether the deadline cut the ranking short. */
  boolean partial() {
    return partial;
  }

  /** Facts of the notes that match, those of most notes first; none when they were not counted. */
  List<Facet> facets() {
    return facets == null ? List.of() : facets.facets();
  }

  /** Runs; best first. */
  List<Candidate> run() throws IOException {
    var weights = new ArrayList<Weight>();
    for (Plan.Part part : plan.parts()) {
      weights.add(
          searcher.createWeight(searcher.rewrite(part.query()), ScoreMode.COMPLETE, part.weight()));
    }
    var ranked = new ArrayList<Candidate>();
    for (LeafRanking leaves : ranked(weights)) {
      total += leaves.total();
      partial |= leaves.partial();
      leaves.best().forEach(ranked::add);
      if (facets != null && leaves.facets() != null) {
        facets.add(leaves.facets());
      }
      tools.slots().give(leaves.slots());
    }
    if (plan.closeWeight() > 0 && !partial) {
      closer(ranked);
    }
    ranked.sort(ORDER.reversed());
    return ranked.subList(0, Math.min(asked, ranked.size()));
  }

  /** Looks at the leading notes again: how close together the words stand. */
  private void closer(List<Candidate> ranked) throws IOException {
    ranked.sort(ORDER.reversed());
    List<Candidate> leading = ranked.subList(0, Math.min(limit, ranked.size()));
    float[] close = new Closeness(searcher.getIndexReader(), plan.close()).of(leading);
    for (int c = 0; c < close.length; c++) {
      leading.set(c, leading.get(c).gaining(plan.closeWeight() * close[c]));
    }
  }

  /** Ranks the segments, the largest first; more than one thread does where it is worth it. */
  private List<LeafRanking> ranked(List<Weight> weights) throws IOException {
    List<LeafReaderContext> leaves = new ArrayList<>(searcher.getIndexReader().leaves());
    leaves.sort(
        Comparator.<LeafReaderContext>comparingInt(leaf -> leaf.reader().maxDoc()).reversed());
    return tools
        .team(searcher)
        .share(
            leaves.size(),
            () ->
                new LeafRanking(
                    searcher,
                    tools.segments(),
                    plan,
                    note.get(),
                    facets == null ? null : new FacetCount(),
                    limit,
                    deadline,
                    tools.slots().take()),
            (ranking, part) -> ranking.leaf(leaves.get(part), weights));
  }
}
