package dev.talkbench.search;

import dev.talkbench.library.NoteId;
import dev.talkbench.search.NoteRanking.Candidate;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import dev.talkbench.search.analysis.KoreanChain;
import dev.talkbench.search.analysis.Synonyms;
import dev.talkbench.search.hangul.Hangul;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/** One search, from text to finished rows. Used once, by one thread. */
final class Search {
  private static final long DEADLINE_NANOS = 500_000_000L;
  private static final Pattern HEADINGS = Pattern.compile("\u001f");
  private static final int FEW = 1;

  private final IndexSearcher searcher;
  private final KoreanChain chain;
  private final Synonyms synonyms;
  private final SearchRequest request;

  private final long started = System.nanoTime();

  Search(IndexSearcher searcher, KoreanChain chain, Synonyms synonyms, SearchRequest request) {
    this.searcher = searcher;
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
    var notes = new ArrayList<NoteHit>();
    for (Candidate candidate : candidates) {
      notes.add(hit(candidate, needles(planner.needles(), candidate.guessed())));
    }
    return answer(ranking.total(), notes, question);
  }

  /** Facts of all notes that match. */
  List<Facet> facets() throws IOException {
    Question question = QuestionReader.read(request.text(), request.asYouType());
    Plan plan = new Planner(chain, synonyms, searcher.getIndexReader(), question).plan(0);
    var counts = new FacetCount(searcher.getIndexReader());
    var ranking =
        new NoteRanking(searcher, plan, korean(), Integer.MAX_VALUE, started + DEADLINE_NANOS);
    for (int note : ranking.run().stream().mapToInt(Candidate::base).sorted().toArray()) {
      counts.add(note);
    }
    return counts.facets();
  }

  private NoteRanking ranking(Plan plan) {
    return new NoteRanking(searcher, plan, korean(), request.limit(), started + DEADLINE_NANOS);
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

  /** For a word that was guessed, only what was guessed is lit: its scattered parts mislead. */
  private static List<Needle> needles(List<Needle> all, long guessed) {
    return guessed == 0
        ? all
        : all.stream()
            .filter(n -> (guessed >> n.word() & 1) == 0 || n.kind().compareTo(MatchKind.PREFIX) > 0)
            .toList();
  }

  private SearchResponse answer(int total, List<NoteHit> notes, Question question) {
    double millis = (System.nanoTime() - started) / 1e6;
    return new SearchResponse(request.text(), millis, total, List.copyOf(notes), question.error());
  }

  private NoteHit hit(Candidate candidate, List<Needle> needles) throws IOException {
    StoredFields stored = searcher.storedFields();
    Document note = stored.document(candidate.base());
    MatchKind whole = Passage.of(note.get(Fields.STORED_TITLE), needles).kind();
    if (whole == null) {
      whole = candidate.guessed() == 0 ? MatchKind.MORPH : needles.getFirst().kind();
    }
    var sections = new ArrayList<SectionHit>();
    for (int doc : candidate.sections()) {
      Document section = doc == candidate.base() ? note : stored.document(doc);
      sections.add(section(section, needles, whole));
    }
    return new NoteHit(
        NoteId.parse(note.get(Fields.STORED_ID)),
        note.get(Fields.STORED_PATH),
        note.get(Fields.STORED_TITLE),
        note.get(Fields.STORED_LANG),
        candidate.score(),
        sections,
        candidate.matches());
  }

  /** Path of headings of a stored section. */
  static List<String> headings(Document section) {
    String headings = section.get(Fields.STORED_HEADINGS);
    return headings.isEmpty() ? List.of() : HEADINGS.splitAsStream(headings).toList();
  }

  private static SectionHit section(Document section, List<Needle> needles, MatchKind otherwise) {
    Passage passage = Passage.of(section.get(Fields.STORED_TEXT), needles);
    int start = section.getField(Fields.STORED_START).numericValue().intValue();
    return new SectionHit(
        section.get(Fields.STORED_ANCHOR),
        headings(section),
        passage.text(),
        passage.spans(),
        passage.kind() == null ? otherwise : passage.kind(),
        start + passage.start());
  }
}
