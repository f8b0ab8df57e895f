package dev.talkbench.search;

import dev.talkbench.library.Note;
import dev.talkbench.markdown.FrontMatter;
import dev.talkbench.markdown.Section;
import dev.talkbench.markdown.Span;
import dev.talkbench.search.analysis.SideTerms;
import dev.talkbench.search.analysis.TermList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns a note into its block of documents, one a section. */
final class SectionDocuments {
  /** Keys after which the prefix of a heading's word is looked up among all words instead. */
  static final int HEAD_PREFIX = 6;

  /** The same for words of the title and the tags: there are few of them. */
  static final int TITLE_PREFIX = 12;

  private static final FieldType FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType PRESENCE = type(IndexOptions.DOCS, true);

  private SectionDocuments() {}

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /** The documents of {@code note}, at least one. */
  static List<Document> of(Note note) {
    var contents = new Contents(note.document());
    List<Section> sections = note.document().sections();
    if (sections.isEmpty()) {
      sections =
          List.of(new Section("", List.of(), 0, new Span(0, note.document().text().length())));
    }
    var documents = new ArrayList<Document>();
    for (int i = 0; i < sections.size(); i++) {
      documents.add(section(note, sections.get(i), i, contents));
    }
    return documents;
  }

  private static Document section(Note note, Section section, int ordinal, Contents contents) {
    var document = new Document();
    document.add(new StringField(Fields.NOTE, note.id().toString(), Field.Store.NO));
    document.add(new StringField(Fields.LIBRARY, note.id().library(), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));

    var has = new ArrayList<String>();
    if (Contents.any(contents.code(), section.text())) {
      has.add("has=code");
    }
    if (Contents.any(contents.demos(), section.text())) {
      has.add("has=demo");
    }
    if (Contents.any(contents.claims(), section.text())) {
      has.add("has=claim");
    }
    add(document, Fields.SECTION_FACTS, has, PRESENCE);

    String text = section.text().of(note.document().text());
    String heading = section.headings().isEmpty() ? "" : section.headings().getLast();
    var prose = new StringBuilder();
    var listing = new StringBuilder();
    split(
        text,
        section.text(),
        contents.code(),
        text.startsWith(heading) ? heading.length() : 0,
        prose,
        listing);

    var head = new SideTerms();
    if (!heading.isEmpty()) {
      document.add(new TextField(Fields.HEADING, heading, Field.Store.NO));
      head.add(heading);
    }
    add(document, Fields.HEAD_KEYS, head.prefixes(HEAD_PREFIX), PRESENCE);
    if (ordinal == 0) {
      var title = new SideTerms();
      note(note, document, title);
      holds(contents, document);
      add(document, Fields.TITLE_KEYS, title.prefixes(TITLE_PREFIX), PRESENCE);
      head.add(title);
    }
    add(document, Fields.HEAD_BIGRAMS, head.bigrams(), FREQUENCIES);

    document.add(new TextField(Fields.BODY, prose.toString(), Field.Store.NO));
    var side = new SideTerms().add(prose.toString());
    add(document, Fields.BODY_BIGRAMS, side.bigrams(), FREQUENCIES);
    if (!listing.isEmpty()) {
      document.add(new TextField(Fields.CODE, listing.toString(), Field.Store.NO));
    }
    var keys = new LinkedHashSet<>(side.keys());
    keys.addAll(head.keys());
    var identifiers = new LinkedHashSet<>(side.identifiers());
    identifiers.addAll(head.identifiers());
    if (!listing.isEmpty()) {
      var inCode = new SideTerms().add(listing.toString());
      keys.addAll(inCode.keys());
      identifiers.addAll(inCode.identifiers());
    }
    add(document, Fields.KEYS, keys, PRESENCE);
    add(document, Fields.IDENTIFIERS, identifiers, PRESENCE);

    document.add(new StoredField(Fields.STORED_ANCHOR, section.anchor()));
    document.add(
        new StoredField(Fields.STORED_HEADINGS, String.join("\u001f", section.headings())));
    document.add(new StoredField(Fields.STORED_START, section.text().start()));
    document.add(new StoredField(Fields.STORED_TEXT, text));
    return document;
  }

  /**
   * Parts the text of a section into prose and code; {@code skip} leading units belong to neither.
   */
  private static void split(
      String text,
      Span range,
      List<Span> code,
      int skip,
      StringBuilder prose,
      StringBuilder listing) {
    int at = skip;
    for (Span span : code) {
      int from = Math.max(span.start() - range.start(), at);
      int to = Math.min(span.end(), range.end()) - range.start();
      if (from < to && to <= text.length()) {
        prose.append(text, at, from).append('\n');
        listing.append(text, from, to).append('\n');
        at = to;
      }
    }
    prose.append(text, at, text.length());
  }

  /** What {@code has:} finds in the note as a whole, for counting. */
  private static void holds(Contents contents, Document document) {
    var has = new ArrayList<String>();
    if (!contents.code().isEmpty()) {
      has.add("has=code");
    }
    if (!contents.demos().isEmpty()) {
      has.add("has=demo");
    }
    if (!contents.claims().isEmpty()) {
      has.add("has=claim");
    }
    has.forEach(
        fact -> document.add(new SortedSetDocValuesField(Fields.FACT_VALUES, new BytesRef(fact))));
  }

  private static void note(Note note, Document document, SideTerms head) {
    FrontMatter front = note.document().frontMatter();
    document.add(new StoredField(Fields.STORED_ID, note.id().toString()));
    document.add(new StoredField(Fields.STORED_PATH, note.path()));
    document.add(new StoredField(Fields.STORED_TITLE, note.title()));
    document.add(new StoredField(Fields.STORED_LANG, note.lang()));
    document.add(
        new NumericDocValuesField(
            Fields.TRAITS, Traits.pack(note.lang(), front.pinned(), front.date())));
    document.add(
        new BinaryDocValuesField(
            Fields.CONTENT, new BytesRef(note.contentHash() + " " + note.id())));
    document.add(new TextField(Fields.TITLE, note.title(), Field.Store.NO));
    head.add(note.title());

    var about = new ArrayList<String>();
    about.addAll(front.tags());
    about.addAll(front.categories());
    about.addAll(front.authors());
    about.addAll(front.speakers());
    if (front.event() != null) {
      about.add(front.event());
    }
    if (front.description() != null) {
      document.add(new TextField(Fields.ABOUT, front.description(), Field.Store.NO));
    }
    for (String text : about) {
      document.add(new TextField(Fields.ABOUT, text, Field.Store.NO));
      head.add(text);
    }
    facts(note, front, document);
  }

  private static void facts(Note note, FrontMatter front, Document document) {
    var facts = new ArrayList<String>();
    fact("tag", front.tags(), facts);
    fact("category", front.categories(), facts);
    fact("author", front.authors(), facts);
    fact("speaker", front.speakers(), facts);
    if (front.event() != null) {
      fact("event", List.of(front.event()), facts);
    }
    fact("lang", List.of(note.lang()), facts);
    fact("library", List.of(note.id().library()), facts);
    if (front.date() != null) {
      fact("year", List.of(Integer.toString(front.date().getYear())), facts);
      document.add(new IntPoint(Fields.DAY, (int) front.date().toEpochDay()));
    }
    for (String fact : Set.copyOf(facts)) {
      document.add(new SortedSetDocValuesField(Fields.FACT_VALUES, new BytesRef(fact)));
    }
    fact("path", List.of(note.path()), facts);
    add(document, Fields.FACTS, facts, PRESENCE);
  }

  private static void fact(String name, List<String> values, List<String> facts) {
    for (String value : values) {
      facts.add(Facts.fact(name, value));
    }
  }

  private static void add(
      Document document, String field, Collection<String> terms, FieldType type) {
    if (!terms.isEmpty()) {
      document.add(new Field(field, new TermList(List.copyOf(terms)), type));
    }
  }
}
