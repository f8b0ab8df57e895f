package dev.talkbench.search;

import dev.talkbench.search.Question.Filter;
import dev.talkbench.search.Question.Term;
import dev.talkbench.search.Question.Word;
import dev.talkbench.search.analysis.KoreanChain;
import dev.talkbench.search.analysis.SideTerms;
import dev.talkbench.search.hangul.Keystrokes;
import dev.talkbench.search.hangul.Words;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** Makes the plan and the needles of a question. Used once, by one thread. */
final class Planner {
  private static final float TITLE = 1.6f;
  private static final float HEADING = 1.5f;
  private static final float ABOUT = 1.0f;
  private static final float BODY = 1f;
  private static final float CODE = 0.4f;
  private static final float BIGRAM = 0.35f;
  private static final float EXACT = 0.6f;
  private static final float PREFIX = 2.5f;

  private final KoreanChain chain;
  private final Completion completion;
  private final Question question;
  private final List<Plan.Part> parts = new ArrayList<>();
  private final List<Needle> needles = new ArrayList<>();
  private final List<Query> required = new ArrayList<>();
  private final List<Query> excluded = new ArrayList<>();
  private final long[] words;
  private long noteSlots;
  private int slots;

  Planner(KoreanChain chain, IndexReader reader, Question question) {
    this.chain = chain;
    this.completion = new Completion(reader);
    this.question = question;
    this.words = new long[question.words().size()];
  }

  /** What to light; complete after {@link #plan}. */
  List<Needle> needles() {
    return needles;
  }

  /** The plan. */
  Plan plan() throws IOException {
    for (int w = 0; w < words.length; w++) {
      Word word = question.words().get(w);
      var any = new BooleanQuery.Builder();
      for (Term term : word.any()) {
        term(term, w);
        any.add(phrase(term.text()), Occur.SHOULD);
      }
      if (word.any().stream().allMatch(Term::phrase)) {
        required.add(any.build());
      }
    }
    for (Term term : question.excluded()) {
      excluded.add(phrase(term.text()));
    }
    for (Filter filter : question.filters()) {
      (filter.negated() ? excluded : required).add(filter(filter));
    }
    if (parts.isEmpty() && !required.isEmpty()) {
      parts.add(new Plan.Part(MatchAllDocsQuery.INSTANCE, slot(0, true), 1, false));
    }
    return new Plan(
        parts, slots, Arrays.stream(words).boxed().toList(), noteSlots, required, excluded);
  }

  private int slot(int word, boolean ofNote) {
    int slot = Math.min(slots, Plan.MAX_SLOTS - 1);
    slots = slot + 1;
    if (words.length > 0) {
      words[word] |= 1L << slot;
    }
    if (ofNote) {
      noteSlots |= 1L << slot;
    }
    return slot;
  }

  private void add(String field, String term, int slot, float weight, boolean adds) {
    parts.add(
        new Plan.Part(
            new TermQuery(new org.apache.lucene.index.Term(field, term)), slot, weight, adds));
  }

  private void term(Term term, int w) throws IOException {
    String lower = term.text().toLowerCase(Locale.ROOT);
    needles.add(new Needle(lower, Needle.How.TEXT, MatchKind.LITERAL, w, 2));
    boolean body = question.scope() == Question.Scope.ANYWHERE;
    boolean title = question.scope() != Question.Scope.CODE;
    boolean code = question.scope() != Question.Scope.TITLE;
    for (String morpheme : new LinkedHashSet<>(chain.terms(term.text()))) {
      if (!morpheme.equals(lower)) {
        needles.add(new Needle(morpheme, Needle.How.TEXT, MatchKind.MORPH, w, 1));
      }
      if (title) {
        int ofNote = slot(w, true);
        add(Fields.TITLE, morpheme, ofNote, TITLE, false);
        if (body) {
          add(Fields.ABOUT, morpheme, ofNote, ABOUT, false);
        }
      }
      int slot = slot(w, false);
      if (title) {
        add(Fields.HEADING, morpheme, slot, HEADING, false);
      }
      if (body) {
        add(Fields.BODY, morpheme, slot, BODY, false);
      }
      if (code) {
        add(Fields.CODE, morpheme, slot, body ? CODE : 1, false);
      }
    }
    if (body) {
      side(term, lower, w);
      if (term.open()) {
        open(lower, w);
      }
    }
  }

  private void side(Term term, String lower, int w) {
    var side = new SideTerms().add(term.text());
    Set<String> bigrams = new LinkedHashSet<>(side.bigrams());
    if (!bigrams.isEmpty()) {
      int slot = slot(w, false);
      for (String bigram : bigrams) {
        float weight = BIGRAM * (bigram.length() < 2 ? 0.3f : 1);
        add(Fields.BODY_BIGRAMS, bigram, slot, weight, true);
        add(Fields.HEAD_BIGRAMS, bigram, slot, weight, true);
        if (!bigram.equals(lower) && bigram.length() > 1) {
          needles.add(new Needle(bigram, Needle.How.TEXT, MatchKind.BIGRAM, w, 0.2f));
        }
      }
    }
    if (!side.identifiers().isEmpty()) {
      int slot = slot(w, false);
      for (String identifier : side.identifiers()) {
        add(Fields.IDENTIFIERS, identifier, slot, EXACT, true);
      }
    }
    if (!term.phrase()) {
      int slot = slot(w, false);
      for (String key : side.keys()) {
        if (key.charAt(0) != SideTerms.INITIALS) {
          add(Fields.KEYS, key, slot, EXACT, false);
        }
      }
    }
  }

  private void open(String lower, int w) throws IOException {
    int from = lastRun(lower);
    String run = lower.substring(from);
    if (run.isEmpty()) {
      return;
    }
    char mark =
        Words.script(run.charAt(0)) == Words.Script.HANGUL ? SideTerms.HANGUL : SideTerms.LATIN;
    String keys = Keystrokes.of(run);
    needles.add(new Needle(keys, Needle.How.KEYS, MatchKind.PREFIX, w, 1));
    prefix(mark + keys, w, PREFIX);
  }

  private void prefix(String key, int w, float weight) throws IOException {
    int slot = slot(w, false);
    if (key.length() <= SectionDocuments.HEAD_PREFIX + 1) {
      parts.add(
          new Plan.Part(
              constant(
                  new TermQuery(new org.apache.lucene.index.Term(Fields.HEAD_KEYS, key)),
                  weight * 1.5f),
              slot,
              1,
              false));
    }
    List<BytesRef> terms = completion.words(key, Completion.MOST);
    if (!terms.isEmpty()) {
      parts.add(
          new Plan.Part(constant(new TermInSetQuery(Fields.KEYS, terms), weight), slot, 1, false));
    }
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static int lastRun(String text) {
    int from = text.length();
    while (from > 0
        && Words.isPart(text.charAt(from - 1))
        && (from == text.length()
            || Words.script(text.charAt(from - 1))
                == Words.script(text.charAt(text.length() - 1)))) {
      from--;
    }
    return from;
  }

  /** All morphemes in a row, in title, heading, text or code; a lone one just occurs. */
  private Query phrase(String text) {
    List<String> terms = chain.terms(text);
    if (terms.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    var any = new BooleanQuery.Builder();
    for (String field : List.of(Fields.BODY, Fields.HEADING, Fields.TITLE, Fields.CODE)) {
      any.add(new PhraseQuery(0, field, terms.toArray(String[]::new)), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query filter(Filter filter) {
    return switch (filter.name()) {
      case "before" ->
          IntPoint.newRangeQuery(Fields.DAY, Integer.MIN_VALUE, day(filter.value()) - 1);
      case "after" -> IntPoint.newRangeQuery(Fields.DAY, day(filter.value()), Integer.MAX_VALUE);
      case "path" ->
          new WildcardQuery(
              new org.apache.lucene.index.Term(
                  Fields.FACTS, "path=*" + escape(filter.value()) + "*"));
      case "has" -> new TermQuery(fact(Fields.SECTION_FACTS, filter));
      default -> new TermQuery(fact(Fields.FACTS, filter));
    };
  }

  private static org.apache.lucene.index.Term fact(String field, Filter filter) {
    return new org.apache.lucene.index.Term(field, filter.name() + "=" + filter.value());
  }

  private static String escape(String text) {
    return text.replaceAll("[*?\\\\]", "\\\\$0");
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
