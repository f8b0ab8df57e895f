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
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Makes the plan and the needles of a question. Used once, by one thread. */
final class Planner {
  private static final int MOST_NAMES = 6;
  private static final int MOST_PAIRS = 10;
  private static final int MOST_JOINED = 8;

  /** Most words of a question whose morphemes each have a slot of their own in the title. */
  private static final int SHORT = 6;

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
  private final Set<String> close = new LinkedHashSet<>();
  private float factor = 1;
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
        any.add(Pieces.phrase(term.text(), chain), Occur.SHOULD);
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
    if (question.scope() == Question.Scope.ANYWHERE && weights.joined() > 0) {
      joined();
    }
    for (Term term : question.excluded()) {
      excluded.add(Pieces.phrase(term.text(), chain));
    }
    for (Filter filter : question.filters()) {
      (filter.negated() ? excluded : required).add(Facts.query(filter, verdicts, reader));
    }
    if (parts.isEmpty() && question.words().isEmpty() && !required.isEmpty()) {
      parts.add(new Plan.Part(MatchAllDocsQuery.INSTANCE, slot(0, true), 1, false));
    }
    var words = new ArrayList<Plan.WordSlots>();
    for (int w = 0; w < all.length; w++) {
      words.add(new Plan.WordSlots(all[w], sure[w], morphemes.get(w), guesses[w], others[w]));
    }
    return new Plan(
        parts, slots, words, noteSlots, List.copyOf(close), close(), required, excluded);
  }

  /** Weight of closeness: little for two words, which are rather a name than a question. */
  private float close() {
    return close.size() < 2 ? 0 : weights.close() * (1 - 1f / all.length);
  }

  /** Adds words that begin like two neighbouring words written as one. */
  private void joined() throws IOException {
    for (int w = 0; w + 1 < all.length && w < MOST_PAIRS && slots + 2 < Plan.MAX_SLOTS; w++) {
      String left = Pieces.hangul(question.words().get(w));
      String right = Pieces.hangul(question.words().get(w + 1));
      if (left == null || right == null) {
        continue;
      }
      String keys = Keystrokes.of(left + right);
      List<BytesRef> terms = completion.words(SideTerms.HANGUL + keys, MOST_JOINED);
      if (!terms.isEmpty()) {
        int slot = sureSlot(w, false);
        all[w + 1] |= 1L << slot;
        sure[w + 1] |= 1L << slot;
        needles.add(new Needle(keys, Needle.How.keys(SideTerms.HANGUL), MatchKind.BIGRAM, w, 1));
        parts.add(
            new Plan.Part(
                Pieces.constant(new TermInSetQuery(Fields.KEYS, terms), weights.joined()),
                slot,
                1,
                false));
      }
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
            new TermQuery(new org.apache.lucene.index.Term(field, term)),
            slot,
            weight * factor,
            adds));
  }

  private void term(Term term, int w) throws IOException {
    String lower = Pieces.lower(term);
    needles.add(new Needle(lower, Needle.How.TEXT, MatchKind.LITERAL, w, 2));
    if (morphemes.size() <= w) {
      morphemes.add(new ArrayList<>());
    }
    var terms = new LinkedHashSet<>(chain.terms(term.text()));
    boolean shattered = terms.size() > 1 && terms.stream().allMatch(m -> m.length() == 1);
    morphemes(terms, lower, shattered, w);
    if (question.scope() == Question.Scope.ANYWHERE) {
      side(term, lower, shattered, w);
      if (term.open()) {
        open(lower, w);
      }
    }
  }

  private void morphemes(Set<String> terms, String lower, boolean shattered, int w) {
    boolean body = question.scope() == Question.Scope.ANYWHERE;
    boolean title = question.scope() != Question.Scope.CODE;
    boolean code = question.scope() != Question.Scope.TITLE;
    // Pieces that stand in any word do not say that this one is there.
    boolean tell = morphemes.get(w).isEmpty() && !(shattered && body);
    boolean longer = terms.stream().anyMatch(m -> m.length() > 1);
    int ofWord = all.length > SHORT ? slot(w, true) : -1;
    for (String morpheme : terms) {
      // A single syllable beside longer morphemes stands in any word.
      if (longer && morpheme.length() == 1 && Hangul.isSyllable(morpheme.charAt(0))) {
        continue;
      }
      factor = shattered ? weights.shattered() : 1;
      if (!morpheme.equals(lower) && !shattered) {
        needles.add(new Needle(morpheme, Needle.How.TEXT, MatchKind.MORPH, w, 1));
      }
      long bits = 0;
      if (title) {
        int ofNote = ofWord < 0 ? slot(w, true) : ofWord;
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
        close.add(morpheme);
        add(Fields.BODY, morpheme, slot, weights.body(), false);
      }
      if (code) {
        add(Fields.CODE, morpheme, slot, body ? weights.code() : 1, false);
      }
      if (tell) {
        morphemes.get(w).add(bits);
      }
    }
    factor = 1;
  }

  private void side(Term term, String lower, boolean shattered, int w) {
    var side = new SideTerms().add(term.text());
    Set<String> bigrams = new LinkedHashSet<>(side.bigrams());
    float more = shattered ? 1 / weights.shattered() : 1;
    if (!bigrams.isEmpty()) {
      int slot = shattered && bigrams.size() == 1 ? sureSlot(w, false) : slot(w, false);
      for (String bigram : bigrams) {
        float weight = more * weights.bigrams() * (bigram.length() < 2 ? 0.3f : 1);
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
        add(Fields.IDENTIFIERS, identifier, slot, more * weights.identifiers(), true);
      }
    }
    if (!term.phrase()) {
      int slot = sureSlot(w, false);
      for (String key : side.keys()) {
        if (key.charAt(0) != SideTerms.INITIALS) {
          add(Fields.KEYS, key, slot, more * weights.exact(), false);
        }
      }
    }
  }

  private void open(String lower, int w) throws IOException {
    int from = Pieces.lastRun(lower);
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
    String inTitle = Pieces.cut(key, SectionDocuments.TITLE_PREFIX);
    parts.add(
        new Plan.Part(
            Pieces.constant(
                new TermQuery(new org.apache.lucene.index.Term(Fields.TITLE_KEYS, inTitle)),
                weight * 1.5f),
            ofNote,
            1,
            false));
    if (key.length() <= SectionDocuments.HEAD_PREFIX + 1) {
      parts.add(
          new Plan.Part(
              Pieces.constant(
                  new TermQuery(new org.apache.lucene.index.Term(Fields.HEAD_KEYS, key)),
                  weight * 1.5f),
              slot,
              1,
              false));
    }
    List<BytesRef> terms = completion.words(key, Completion.MOST);
    if (!terms.isEmpty()) {
      parts.add(
          new Plan.Part(
              Pieces.constant(new TermInSetQuery(Fields.KEYS, terms), weight), slot, 1, false));
    }
  }

  /** Initial consonants, the other keyboard mode, a key or two away. */
  private void guess(Term term, int w) throws IOException {
    String lower = Pieces.lower(term);
    String run = lower.substring(Pieces.lastRun(lower));
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
      List<BytesRef> titles =
          near.stream()
              .map(BytesRef::utf8ToString)
              .map(k -> new BytesRef(Pieces.cut(k, SectionDocuments.TITLE_PREFIX)))
              .toList();
      parts.add(
          new Plan.Part(
              Pieces.constant(new TermInSetQuery(Fields.TITLE_KEYS, titles), weights.guess()),
              ofNote,
              1,
              false));
      parts.add(
          new Plan.Part(
              Pieces.constant(new TermInSetQuery(Fields.KEYS, near), weights.guess() * 0.7f),
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
        if (to == from + 1) {
          names.addAll(synonyms.spaced(joined(from, to, false)));
        }
        if (!names.isEmpty() && slots + 2 < Plan.MAX_SLOTS) {
          int ofNote = slot(from, true);
          int slot = slot(from, false);
          long bits = 1L << slot | 1L << ofNote;
          others[from] |= bits;
          for (int w = from; w < to; w++) {
            sure[w] |= bits;
            if (to - from > 1) {
              // A name of several words is looked for as such, and other names beside it.
              chain.terms(question.words().get(w).any().getFirst().text()).forEach(close::remove);
            }
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
}
