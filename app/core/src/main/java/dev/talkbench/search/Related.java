package dev.talkbench.search;

import dev.talkbench.library.NoteId;
import dev.talkbench.search.NoteRanking.Candidate;
import dev.talkbench.search.Plan.Part;
import dev.talkbench.search.Plan.WordSlots;
import dev.talkbench.search.analysis.KoreanChain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds sections like a given one by its telling words: frequent in the section, rare in the
 * library (the idea of Lucene's MoreLikeThis; that one needs term vectors, which would make the
 * index half as large again).
 */
final class Related {
  private static final int WORDS = 14;

  /**
   * A word of the glossary, or one that stands in a heading somewhere, says more of what a section
   * is about than one that is merely rare.
   */
  private static final double TOPIC = 2;

  private static final long DEADLINE_NANOS = 500_000_000L;

  private final IndexSearcher searcher;
  private final KoreanChain chain;
  private final SearchTools tools;
  private final Set<String> topics = new HashSet<>();

  Related(IndexSearcher searcher, SearchTools tools) {
    this.searcher = searcher;
    this.tools = tools;
    this.chain = tools.chain();
  }

  List<RelatedSection> to(NoteId note, String anchor, int limit) throws IOException {
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit :
        searcher.search(new TermQuery(new Term(Fields.NOTE, note.toString())), 10_000).scoreDocs) {
      Document section = stored.document(hit.doc);
      if (section.get(Fields.STORED_ANCHOR).equals(anchor)) {
        return like(section.get(Fields.STORED_TEXT), note, limit);
      }
    }
    return List.of();
  }

  private List<RelatedSection> like(String text, NoteId self, int limit) throws IOException {
    List<String> telling = telling(text);
    if (telling.isEmpty()) {
      return List.of();
    }
    var parts = new ArrayList<Part>();
    var words = new ArrayList<WordSlots>();
    for (int i = 0; i < telling.size(); i++) {
      parts.add(new Part(new TermQuery(new Term(Fields.BODY, telling.get(i))), i, 1, false));
      parts.add(new Part(new TermQuery(new Term(Fields.HEADING, telling.get(i))), i, 1, false));
      words.add(new WordSlots(1L << i, 1L << i, List.of(), 0, 0));
    }
    var itself = new TermQuery(new Term(Fields.NOTE, self.toString()));
    var plan = new Plan(parts, telling.size(), words, 0, List.of(), 0, List.of(), List.of(itself));
    var found = new ArrayList<RelatedSection>();
    var ranking =
        new NoteRanking(
            searcher,
            tools,
            plan,
            () -> new NoteScore(plan, Weights.STANDARD, true, 0),
            null,
            limit,
            System.nanoTime() + DEADLINE_NANOS);
    for (Candidate candidate : ranking.run()) {
      RelatedSection related = section(candidate, telling);
      if (related.shared().size() > 1 && related.shared().stream().anyMatch(topics::contains)) {
        found.add(related);
      }
    }
    return found;
  }

  private RelatedSection section(Candidate candidate, List<String> telling) throws IOException {
    Document note = searcher.storedFields().document(candidate.base());
    Document section = searcher.storedFields().document(candidate.sections().getFirst());
    String lower = section.get(Fields.STORED_TEXT).toLowerCase(Locale.ROOT);
    return new RelatedSection(
        NoteId.parse(note.get(Fields.STORED_ID)),
        note.get(Fields.STORED_TITLE),
        section.get(Fields.STORED_ANCHOR),
        Rows.headings(section),
        telling.stream().filter(lower::contains).toList());
  }

  private boolean topic(String term) throws IOException {
    var reader = searcher.getIndexReader();
    return !tools.synonyms().of(term).isEmpty()
        || reader.docFreq(new Term(Fields.HEADING, term)) > 0
        || reader.docFreq(new Term(Fields.TITLE, term)) > 0;
  }

  /** A bare number, be it as rare as it may, does not say what a section is about. */
  private List<String> telling(String text) throws IOException {
    Map<String, Integer> frequencies = new HashMap<>();
    for (String term : chain.terms(text)) {
      if (term.length() > 1 && term.chars().anyMatch(Character::isLetter)) {
        frequencies.merge(term, 1, Integer::sum);
      }
    }
    int documents = Math.max(1, searcher.getIndexReader().numDocs());
    Map<String, Double> weights = new HashMap<>();
    for (var entry : frequencies.entrySet()) {
      int df = searcher.getIndexReader().docFreq(new Term(Fields.BODY, entry.getKey()));
      if (df > 1) {
        double rare = Math.log(1 + documents / (double) df);
        boolean topic = topic(entry.getKey());
        if (topic) {
          topics.add(entry.getKey());
        }
        weights.put(entry.getKey(), Math.sqrt(entry.getValue()) * rare * (topic ? TOPIC : 1));
      }
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
