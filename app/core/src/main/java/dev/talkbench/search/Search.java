package dev.talkbench.search;

import dev.talkbench.search.NoteRanking.Candidate;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.analysis.KoreanChain;
import dev.talkbench.search.analysis.Synonyms;
import dev.talkbench.search.hangul.Hangul;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/** One search, from text to finished rows. Used once, by one thread. */
final class Search {
  private static final long DEADLINE_NANOS = 500_000_000L;
  private static final int FEW = 1;

  private final IndexSearcher searcher;
  private final KoreanChain chain;
  private final Synonyms synonyms;
  private final SegmentNotes.Cache segments;
  private final SearchRequest request;

  private final long started = System.nanoTime();

  Search(
      IndexSearcher searcher,
      KoreanChain chain,
      Synonyms synonyms,
      SegmentNotes.Cache segments,
      SearchRequest request) {
    this.searcher = searcher;
    this.segments = segments;
    this.chain = chain;
    this.synonyms = synonyms;
    this.request = request;
  }

  SearchResponse run() throws IOException {
    Question question = QuestionReader.read(request.text(), request.asYouType());
    var planner = new Planner(chain, synonyms, searcher.getIndexReader(), question);
    Plan plan = planner.plan(0);
    if (plan.parts().isEmpty() || request.limit() < 1) {
      return answer(0, List.of(), question);
    }
    NoteRanking ranking = ranking(plan);
    List<Candidate> candidates = ranking.run();
    long doubtful = doubtful(question, candidates);
    if (doubtful != 0 && !ranking.partial()) {
      planner = new Planner(chain, synonyms, searcher.getIndexReader(), question);
      ranking = ranking(planner.plan(doubtful));
      candidates = ranking.run();
    }
    var rows = new Rows(searcher, planner.needles());
    var notes = new ArrayList<NoteHit>();
    for (Candidate candidate : candidates) {
      notes.add(rows.of(candidate));
    }
    return answer(ranking.total(), notes, question);
  }

  /** Facts of all notes that match. */
  List<Facet> facets() throws IOException {
    Question question = QuestionReader.read(request.text(), request.asYouType());
    Plan plan = new Planner(chain, synonyms, searcher.getIndexReader(), question).plan(0);
    var counts = new FacetCount(searcher.getIndexReader());
    NoteRanking ranking = ranking(plan, Integer.MAX_VALUE);
    for (int note : ranking.run().stream().mapToInt(Candidate::base).sorted().toArray()) {
      counts.add(note);
    }
    return counts.facets();
  }

  private NoteRanking ranking(Plan plan) {
    return ranking(plan, request.limit());
  }

  private NoteRanking ranking(Plan plan, int limit) {
    int today = (int) LocalDate.now(ZoneOffset.UTC).toEpochDay();
    return new NoteRanking(
        searcher, segments, plan, korean(), today, limit, started + DEADLINE_NANOS);
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

  private SearchResponse answer(int total, List<NoteHit> notes, Question question) {
    double millis = (System.nanoTime() - started) / 1e6;
    return new SearchResponse(request.text(), millis, total, List.copyOf(notes), question.error());
  }
}
