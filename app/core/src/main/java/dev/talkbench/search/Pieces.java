package dev.talkbench.search;

import dev.talkbench.search.Question.Term;
import dev.talkbench.search.Question.Word;
import dev.talkbench.search.analysis.KoreanChain;
import dev.talkbench.search.hangul.Hangul;
import dev.talkbench.search.hangul.Words;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Small pieces of plans. Stateless. */
final class Pieces {
  private Pieces() {}

  static String lower(Term term) {
    return term.text().toLowerCase(Locale.ROOT);
  }

  /** A closed word of nothing but syllables, or null. */
  static @Nullable String hangul(Word word) {
    Term term = word.any().getFirst();
    return !term.phrase()
            && !term.open()
            && term.text().chars().allMatch(c -> Hangul.isSyllable((char) c))
        ? term.text()
        : null;
  }

  /** A marked key with at most so many keys behind its mark. */
  static String cut(String key, int most) {
    return key.substring(0, Math.min(key.length(), most + 1));
  }

  static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  static int lastRun(String text) {
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
  static Query phrase(String text, KoreanChain chain) {
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
