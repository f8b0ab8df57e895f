package dev.talkbench.search;

import dev.talkbench.library.NoteId;
import dev.talkbench.search.NoteRanking.Candidate;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import dev.talkbench.search.analysis.KoreanChain;
import dev.talkbench.search.hangul.Hangul;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/** One search, from text to finished rows. Used once, by one thread. */
final class Search {
  private static final long DEADLINE_NANOS = 500_000_000L;
  private static final Pattern HEADINGS = Pattern.compile("\u001f");
  private static final int AHEAD = 10;
  private static final float LANGUAGE = 1.25f;

  private final IndexSearcher searcher;
  private final KoreanChain chain;
  private final SearchRequest request;
  private final long started = System.nanoTime();

  Search(IndexSearcher searcher, KoreanChain chain, SearchRequest request) {
    this.searcher = searcher;
    this.chain = chain;
    this.request = request;
  }

  SearchResponse run() throws IOException {
    Question question = QuestionReader.read(request.text(), request.asYouType());
    var planner = new Planner(chain, searcher.getIndexReader(), question);
    Plan plan = planner.plan();
    if (plan.parts().isEmpty() || request.limit() < 1) {
      return answer(0, List.of(), question);
    }
    var ranking =
        new NoteRanking(searcher, plan, request.limit() + AHEAD, started + DEADLINE_NANOS);
    List<Candidate> candidates = ranking.run();
    String lang = request.text().chars().anyMatch(c -> Hangul.isHangul((char) c)) ? "ko" : "en";
    var rows = new ArrayList<NoteHit>();
    for (Candidate candidate : candidates) {
      rows.add(row(candidate, planner.needles(), lang));
    }
    rows.sort(Comparator.comparingDouble(NoteHit::score).reversed());
    return answer(
        ranking.total(), rows.subList(0, Math.min(rows.size(), request.limit())), question);
  }

  private SearchResponse answer(int total, List<NoteHit> notes, Question question) {
    double millis = (System.nanoTime() - started) / 1e6;
    return new SearchResponse(request.text(), millis, total, List.copyOf(notes), question.error());
  }

  private NoteHit row(Candidate candidate, List<Needle> needles, String lang) throws IOException {
    StoredFields stored = searcher.storedFields();
    Document note = stored.document(candidate.base());
    var sections = new ArrayList<SectionHit>();
    for (int doc : candidate.sections()) {
      Document section = doc == candidate.base() ? note : stored.document(doc);
      sections.add(section(section, needles));
    }
    String written = note.get(Fields.STORED_LANG);
    return new NoteHit(
        NoteId.parse(note.get(Fields.STORED_ID)),
        note.get(Fields.STORED_PATH),
        note.get(Fields.STORED_TITLE),
        written,
        candidate.score() * (written.equals(lang) ? LANGUAGE : 1),
        sections,
        candidate.matches());
  }

  private static SectionHit section(Document section, List<Needle> needles) {
    Passage passage = Passage.of(section.get(Fields.STORED_TEXT), needles);
    String headings = section.get(Fields.STORED_HEADINGS);
    int start = section.getField(Fields.STORED_START).numericValue().intValue();
    return new SectionHit(
        section.get(Fields.STORED_ANCHOR),
        headings.isEmpty() ? List.of() : HEADINGS.splitAsStream(headings).toList(),
        passage.text(),
        passage.spans(),
        passage.kind() == null ? MatchKind.MORPH : passage.kind(),
        start + passage.start());
  }
}
