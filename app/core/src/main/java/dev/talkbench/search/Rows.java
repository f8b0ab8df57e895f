package dev.talkbench.search;

import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Span;
import dev.talkbench.search.NoteRanking.Candidate;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/** Makes the rows of an answer: what a reader sees of a note. Used once, by one thread. */
final class Rows {
  private static final Pattern HEADINGS = Pattern.compile("\u001f");
  private static final Set<String> NOTE =
      Set.of(Fields.STORED_ID, Fields.STORED_PATH, Fields.STORED_TITLE, Fields.STORED_LANG);

  private final List<Needle> needles;
  private final StoredFields stored;

  /** Finders by the bits of the words that were guessed. */
  private final Map<Long, Finder> finders = new HashMap<>();

  Rows(IndexSearcher searcher, List<Needle> needles) throws IOException {
    this.needles = needles;
    this.stored = searcher.storedFields();
  }

  /** The row of a note and those of its sections. */
  NoteHit of(Candidate candidate) throws IOException {
    Finder finder =
        finders.computeIfAbsent(candidate.guessed(), guessed -> new Finder(lit(guessed)));
    boolean first = candidate.sections().contains(candidate.base());
    Document note =
        first ? stored.document(candidate.base()) : stored.document(candidate.base(), NOTE);
    MatchKind whole = Passage.of(note.get(Fields.STORED_TITLE), finder).kind();
    if (needles.isEmpty()) {
      // Only facts were asked for, and those are as they were typed.
      whole = MatchKind.LITERAL;
    } else if (whole == null) {
      whole =
          candidate.guessed() == 0 ? MatchKind.MORPH : lit(candidate.guessed()).getFirst().kind();
    }
    var sections = new ArrayList<SectionHit>();
    for (int doc : candidate.sections()) {
      Document section = doc == candidate.base() ? note : stored.document(doc);
      sections.add(section(section, finder, whole));
    }
    return new NoteHit(
        NoteId.parse(note.get(Fields.STORED_ID)),
        note.get(Fields.STORED_PATH),
        note.get(Fields.STORED_TITLE),
        note.get(Fields.STORED_LANG),
        candidate.score(),
        sections,
        candidate.matches(),
        lit(note.get(Fields.STORED_TITLE), finder));
  }

  /** For a word that was guessed, only what was guessed is lit: its scattered parts mislead. */
  private List<Needle> lit(long guessed) {
    return guessed == 0
        ? needles
        : needles.stream()
            .filter(n -> (guessed >> n.word() & 1) == 0 || n.kind().compareTo(MatchKind.PREFIX) > 0)
            .toList();
  }

  /** What is lit of a line, from left to right, no two over each other. */
  private static List<Span> lit(String line, Finder finder) {
    var spans = new ArrayList<Span>();
    int end = 0;
    for (Finder.Find find : finder.in(line)) {
      if (find.start() >= end) {
        spans.add(new Span(find.start(), find.end()));
        end = find.end();
      }
    }
    return List.copyOf(spans);
  }

  /** Path of headings of a stored section. */
  static List<String> headings(Document section) {
    String headings = section.get(Fields.STORED_HEADINGS);
    return headings.isEmpty() ? List.of() : HEADINGS.splitAsStream(headings).toList();
  }

  private static SectionHit section(Document section, Finder finder, MatchKind otherwise) {
    int start = section.getField(Fields.STORED_START).numericValue().intValue();
    List<String> headings = headings(section);
    String text = section.get(Fields.STORED_TEXT);
    String own = headings.isEmpty() ? "" : headings.getLast();
    Passage passage = Passage.of(text, text.startsWith(own) ? own.length() : 0, finder);
    return new SectionHit(
        section.get(Fields.STORED_ANCHOR),
        headings,
        headings.stream().map(heading -> lit(heading, finder)).toList(),
        passage.text(),
        passage.spans(),
        passage.kind() == null ? otherwise : passage.kind(),
        start + passage.start());
  }
}
