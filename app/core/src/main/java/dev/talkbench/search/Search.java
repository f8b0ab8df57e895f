package dev.talkbench.search;

import dev.talkbench.library.NoteId;
import dev.talkbench.search.NoteRanking.Candidate;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.hangul.Hangul;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** One search, from text to finished rows. Used once, by one thread. */
final class Search {
  private static final long DEADLINE_NANOS = 500_000_000L;
  private static final int FEW = 1;

  /** Sections shown of the only note that is searched. */
  private static final int ALL = 100;

  private final IndexSearcher searcher;
  private final SearchTools tools;
  private final SearchRequest request;

  private final long started = System.nanoTime();

  Search(IndexSearcher searcher, SearchTools tools, SearchRequest request) {
    this.searcher = searcher;
    this.tools = tools;
    this.request = request;
  }

  SearchResponse run() throws IOException {
    Question question = QuestionReader.read(request.text(), request.asYouType());
    if (question.quotes() && request.text().stripTrailing().endsWith("?")) {
      // A question in plain words only quotes.
      question = question.unquoted();
    }
    SearchResponse strict = run(question);
    // Words around a phrase make it part of a question: better the words than nothing.
    return strict.total() == 0 && question.quotes() && request.limit() > 0
        ? run(question.unquoted())
        : strict;
  }

  private SearchResponse run(Question question) throws IOException {
    Planner planner = planner(question);
    Plan plan = plan(planner, 0);
    if (plan.parts().isEmpty() || request.limit() < 1) {
      return answer(0, List.of(), question, List.of(), false);
    }
    NoteRanking ranking = ranking(plan);
    List<Candidate> candidates = ranking.run();
    long doubtful = doubtful(question, candidates);
    if (doubtful != 0 && !ranking.partial()) {
      planner = planner(question);
      ranking = ranking(plan(planner, doubtful));
      candidates = ranking.run();
    }
    return answer(
        ranking.total(),
        rows(candidates, planner.needles()),
        question,
        ranking.facets(),
        ranking.partial());
  }

  private List<NoteHit> rows(List<Candidate> candidates, List<Needle> needles) throws IOException {
    var notes = new NoteHit[candidates.size()];
    var unused =
        tools
            .team(searcher)
            .share(
                notes.length,
                () -> new Rows(searcher, needles),
                (rows, part) -> notes[part] = rows.of(candidates.get(part)));
    return List.of(notes);
  }

  private Planner planner(Question question) {
    return new Planner(tools, searcher.getIndexReader(), question);
  }

  private Plan plan(Planner planner, long doubtful) throws IOException {
    Plan plan = planner.plan(doubtful);
    NoteId within = request.within();
    return within == null
        ? plan
        : plan.requiring(new TermQuery(new Term(Fields.NOTE, within.toString())));
  }

  private NoteRanking ranking(Plan plan) {
    int today = (int) LocalDate.now(ZoneOffset.UTC).toEpochDay();
    FacetCount facets = request.facets() ? new FacetCount() : null;
    return new NoteRanking(
        searcher,
        tools,
        plan,
        () ->
            new NoteScore(
                plan,
                tools.weights(),
                korean(),
                today,
                request.within() == null ? NoteScore.TOP : ALL),
        facets,
        request.limit(),
        started + DEADLINE_NANOS);
  }

  private boolean korean() {
    return request.text().chars().anyMatch(c -> Hangul.isHangul((char) c));
  }

  /** Bits of the words that hardly any note contains: something else may have been meant. */
  private static long doubtful(Question question, List<Candidate> candidates) {
    long doubtful = 0;
    for (int w = 0; w < question.words().size(); w++) {
      long bit = 1L << w;
      if (candidates.stream().filter(c -> (c.words() & bit) != 0).count() < FEW) {
        doubtful |= bit;
      }
    }
    return doubtful;
  }

  private SearchResponse answer(
      int total, List<NoteHit> notes, Question question, List<Facet> facets, boolean partial) {
    double millis = (System.nanoTime() - started) / 1e6;
    return new SearchResponse(
        request.text(), millis, total, List.copyOf(notes), question.error(), facets, partial);
  }
}
