package dev.talkbench.search;

import dev.talkbench.search.Question.Filter;
import dev.talkbench.search.Question.Term;
import dev.talkbench.search.Question.Word;
import dev.talkbench.search.analysis.KoreanChain;
import dev.talkbench.search.analysis.SideTerms;
import dev.talkbench.search.analysis.Synonyms;
import dev.talkbench.search.hangul.Hangul;
import dev.talkbench.search.hangul.Keystrokes;
import dev.talkbench.search.hangul.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.apache.lucene.util.BytesRef;

/** Makes the plan and the needles of a question. Used once, by one thread. */
final class Planner {
  private static final int MOST_NAMES = 6;
  private static final int MOST_PAIRS = 10;
  private static final int NEAR = 2;

  private final KoreanChain chain;
  private final IndexReader reader;
  private final Completion completion;
  private final Question question;
  private final List<Plan.Part> parts = new ArrayList<>();
  private final List<Needle> needles = new ArrayList<>();
  private final List<Query> required = new ArrayList<>();
  private final List<Query> excluded = new ArrayList<>();
  private final Synonyms synonyms;
  private final Verdicts verdicts;
  private final Weights weights;
  private final long[] all;
  private final long[] sure;
  private final long[] guesses;
  private final long[] others;
  private final List<List<Long>> morphemes = new ArrayList<>();
  private long noteSlots;
  private int slots;

  Planner(SearchTools tools, IndexReader reader, Question question) {
    this.chain = tools.chain();
    this.reader = reader;
    this.synonyms = tools.synonyms();
    this.verdicts = tools.verdicts();
    this.weights = tools.weights();
    this.completion = new Completion(reader);
    this.question = question;
    this.all = new long[question.words().size()];
    this.sure = new long[all.length];
    this.guesses = new long[all.length];
    this.others = new long[all.length];
  }

  /** What to light; complete after {@link #plan}. */
  List<Needle> needles() {
    return needles;
  }

  /**
   * The plan.
   *
   * @param doubtful bits of the words that are to be guessed at
   */
  Plan plan(long doubtful) throws IOException {
    for (int w = 0; w < all.length; w++) {
      Word word = question.words().get(w);
      var any = new BooleanQuery.Builder();
      for (Term term : word.any()) {
        term(term, w);
        any.add(phrase(term.text()), Occur.SHOULD);
        if ((doubtful >> w & 1) != 0 && !term.phrase()) {
          guess(term, w);
        }
      }
      if (word.any().stream().allMatch(Term::phrase)) {
        required.add(any.build());
      }
    }
    if (question.scope() == Question.Scope.ANYWHERE && weights.otherName() > 0) {
      otherNames();
    }
    if (question.scope() == Question.Scope.ANYWHERE) {
      neighbours();
    }
    for (Term term : question.excluded()) {
      excluded.add(phrase(term.text()));
    }
    for (Filter filter : question.filters()) {
      (filter.negated() ? excluded : required).add(Facts.query(filter, verdicts, reader));
    }
    if (parts.isEmpty() && question.words().isEmpty() && !required.isEmpty()) {
      parts.add(new Plan.Part(MatchAllDocsQuery.INSTANCE, slot(0, true), 1, false));
    }
    var words = new ArrayList<Plan.WordSlots>();
    for (int w = 0; w < all.length; w++) {
      words.add(
          new Plan.WordSlots(all[w], sure[w], morphemes.get(w), guesses[w], others[w], worth(w)));
    }
    return new Plan(parts, slots, words, noteSlots, required, excluded);
  }

  /** Rare words count more among the words than those that stand everywhere. */
  private float worth(int w) throws IOException {
    if (weights.rare() == 0) {
      return 1;
    }
    int sections = Math.max(1, reader.maxDoc());
    int fewest = sections;
    for (Term term : question.words().get(w).any()) {
      for (String morpheme : telling(new LinkedHashSet<>(chain.terms(term.text())))) {
        fewest =
            Math.min(
                fewest, reader.docFreq(new org.apache.lucene.index.Term(Fields.BODY, morpheme)));
      }
    }
    double rarity = Math.log(1 + (sections + 0.5) / (fewest + 0.5)) / Math.log(2 + sections);
    return (float) Math.pow(rarity, weights.rare());
  }

  /** Adds neighbouring words that stand side by side. */
  private void neighbours() {
    if (weights.near() == 0 || all.length < 2 || slots + 2 >= Plan.MAX_SLOTS) {
      return;
    }
    int slot = slot(all.length, false);
    String before = null;
    int most = MOST_PAIRS;
    for (Word word : question.words()) {
      Term term = word.any().getFirst();
      List<String> terms = term.phrase() || term.open() ? List.of() : chain.terms(term.text());
      if (before != null && !terms.isEmpty() && most-- > 0) {
        parts.add(
            new Plan.Part(
                new PhraseQuery(NEAR, Fields.BODY, before, terms.getFirst()),
                slot,
                weights.near(),
                true));
      }
      before = terms.isEmpty() ? null : terms.getLast();
    }
  }

  private int slot(int word, boolean ofNote) {
    int slot = Math.min(slots, Plan.MAX_SLOTS - 1);
    slots = slot + 1;
    if (word < all.length) {
      all[word] |= 1L << slot;
    }
    if (ofNote) {
      noteSlots |= 1L << slot;
    }
    return slot;
  }

  /** A slot that alone says that the word is there. */
  private int sureSlot(int word, boolean ofNote) {
    int slot = slot(word, ofNote);
    sure[word] |= 1L << slot;
    return slot;
  }

  private void add(String field, String term, int slot, float weight, boolean adds) {
    if (weight == 0) {
      return;
    }
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
    if (morphemes.size() <= w) {
      morphemes.add(new ArrayList<>());
    }
    boolean only = morphemes.get(w).isEmpty();
    for (String morpheme : telling(new LinkedHashSet<>(chain.terms(term.text())))) {
      if (!morpheme.equals(lower)) {
        needles.add(new Needle(morpheme, Needle.How.TEXT, MatchKind.MORPH, w, 1));
      }
      long bits = 0;
      if (title) {
        int ofNote = slot(w, true);
        bits |= 1L << ofNote;
        add(Fields.TITLE, morpheme, ofNote, weights.title(), false);
        if (body) {
          add(Fields.ABOUT, morpheme, ofNote, weights.about(), false);
        }
      }
      int slot = slot(w, false);
      bits |= 1L << slot;
      if (title) {
        add(Fields.HEADING, morpheme, slot, weights.heading(), false);
      }
      if (body) {
        add(Fields.BODY, morpheme, slot, weights.body(), false);
      }
      if (code) {
        add(Fields.CODE, morpheme, slot, body ? weights.code() : 1, false);
      }
      if (only) {
        morphemes.get(w).add(bits);
      }
    }
    if (body) {
      side(term, lower, w);
      if (term.open()) {
        open(lower, w);
      }
    }
  }

  /** Without single syllables beside longer morphemes: alone they stand in any word. */
  private static Set<String> telling(Set<String> morphemes) {
    if (morphemes.stream().anyMatch(m -> m.length() > 1)) {
      morphemes.removeIf(m -> m.length() == 1 && Hangul.isSyllable(m.charAt(0)));
    }
    return morphemes;
  }

  private void side(Term term, String lower, int w) {
    var side = new SideTerms().add(term.text());
    Set<String> bigrams = new LinkedHashSet<>(side.bigrams());
    if (!bigrams.isEmpty()) {
      int slot = slot(w, false);
      for (String bigram : bigrams) {
        float weight = weights.bigrams() * (bigram.length() < 2 ? 0.3f : 1);
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
        add(Fields.IDENTIFIERS, identifier, slot, weights.exact(), true);
      }
    }
    if (!term.phrase()) {
      int slot = sureSlot(w, false);
      for (String key : side.keys()) {
        if (key.charAt(0) != SideTerms.INITIALS) {
          add(Fields.KEYS, key, slot, weights.exact(), false);
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
    needles.add(new Needle(keys, Needle.How.keys(mark), MatchKind.PREFIX, w, 1));
    prefix(mark + keys, sureSlot(w, false), sureSlot(w, true), weights.prefix());
  }

  private void prefix(String key, int slot, int ofNote, float weight) throws IOException {
    if (weight == 0) {
      return;
    }
    String inTitle = key.substring(0, Math.min(key.length(), SectionDocuments.TITLE_PREFIX + 1));
    parts.add(
        new Plan.Part(
            constant(
                new TermQuery(new org.apache.lucene.index.Term(Fields.TITLE_KEYS, inTitle)),
                weight * 1.5f),
            ofNote,
            1,
            false));
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

  /** Initial consonants, the other keyboard mode, a key or two away. */
  private void guess(Term term, int w) throws IOException {
    String lower = term.text().toLowerCase(Locale.ROOT);
    String run = lower.substring(lastRun(lower));
    if (run.isEmpty() || weights.guess() == 0) {
      return;
    }
    boolean hangul = Words.script(run.charAt(0)) == Words.Script.HANGUL;
    String keys = Keystrokes.of(run);
    int slot = slot(w, false);
    int ofNote = slot(w, true);
    long bits = 1L << slot | 1L << ofNote;
    all[w] &= ~bits;
    guesses[w] |= bits;
    String initials = Hangul.apart(run);
    if (Hangul.isInitials(initials)) {
      needles.add(new Needle(initials, Needle.How.INITIALS, MatchKind.CHOSUNG, w, 1));
      prefix(SideTerms.INITIALS + initials, slot, ofNote, weights.guess());
    }
    if (keys.length() > 1) {
      char other = hangul ? SideTerms.LATIN : SideTerms.HANGUL;
      needles.add(new Needle(keys, Needle.How.keys(other), MatchKind.KEYBOARD, w, 0.8f));
      prefix(other + keys, slot, ofNote, weights.guess());
    }
    char mark = hangul ? SideTerms.HANGUL : SideTerms.LATIN;
    List<BytesRef> near = completion.near(mark, keys, Completion.MOST);
    for (BytesRef key : near) {
      String text = key.utf8ToString().substring(1);
      needles.add(new Needle(text, Needle.How.keys(mark), MatchKind.TYPO, w, 0.5f));
    }
    if (!near.isEmpty()) {
      parts.add(
          new Plan.Part(
              constant(new TermInSetQuery(Fields.KEYS, near), weights.guess() * 0.7f),
              slot,
              1,
              false));
    }
  }

  /** Adds what one to four neighbouring words are also called. */
  private void otherNames() {
    for (int from = 0; from < all.length; from++) {
      for (int to = from + 1; to <= Math.min(all.length, from + 4); to++) {
        var names = new LinkedHashSet<String>();
        names.addAll(synonyms.of(joined(from, to, false)));
        names.addAll(synonyms.of(joined(from, to, true)));
        if (!names.isEmpty() && slots + 2 < Plan.MAX_SLOTS) {
          int ofNote = slot(from, true);
          int slot = slot(from, false);
          long bits = 1L << slot | 1L << ofNote;
          others[from] |= bits;
          for (int w = from; w < to; w++) {
            sure[w] |= bits;
          }
          for (String name : names.stream().limit(MOST_NAMES).toList()) {
            otherName(name, from, ofNote, slot);
          }
        }
      }
    }
  }

  private String joined(int from, int to, boolean bare) {
    var text = new StringBuilder();
    for (int w = from; w < to; w++) {
      String word = question.words().get(w).any().getFirst().text();
      text.append(bare && w == to - 1 ? String.join("", chain.terms(word)) : word);
    }
    return text.toString();
  }

  private void otherName(String name, int from, int ofNote, int slot) {
    String[] terms = chain.terms(name).toArray(String[]::new);
    if (terms.length > 0) {
      parts.add(
          new Plan.Part(
              new PhraseQuery(1, Fields.TITLE, terms),
              ofNote,
              weights.otherName() * weights.title(),
              false));
      parts.add(
          new Plan.Part(
              new PhraseQuery(1, Fields.ABOUT, terms),
              ofNote,
              weights.otherName() * weights.about(),
              false));
      parts.add(
          new Plan.Part(
              new PhraseQuery(1, Fields.HEADING, terms),
              slot,
              weights.otherName() * weights.heading(),
              false));
      parts.add(
          new Plan.Part(new PhraseQuery(1, Fields.BODY, terms), slot, weights.otherName(), false));
      needles.add(
          new Needle(
              name.toLowerCase(Locale.ROOT), Needle.How.TEXT, MatchKind.SYNONYM, from, 0.8f));
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
    List<KoreanChain.Token> tokens = chain.tokens(text);
    if (tokens.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    var any = new BooleanQuery.Builder();
    for (String field : List.of(Fields.BODY, Fields.HEADING, Fields.TITLE, Fields.CODE)) {
      var row = new PhraseQuery.Builder();
      tokens.forEach(t -> row.add(new org.apache.lucene.index.Term(field, t.term()), t.position()));
      any.add(row.build(), Occur.SHOULD);
    }
    return any.build();
  }
}
