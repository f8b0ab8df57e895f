package dev.talkbench.search.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Nori with our dictionary and a stop set that drops particles, endings and punctuation only. Its
 * own set also drops prefixes, interjections and suffixes, and with them words it misread (에어팟
 * would be left as 팟). The first one made loads dictionaries for a third of a second. One thread at
 * a time.
 */
final class Nori {
  private static final Set<POS.Tag> STOP =
      EnumSet.of(
          POS.Tag.JKS,
          POS.Tag.JKC,
          POS.Tag.JKG,
          POS.Tag.JKO,
          POS.Tag.JKB,
          POS.Tag.JKV,
          POS.Tag.JKQ,
          POS.Tag.JX,
          POS.Tag.JC,
          POS.Tag.EP,
          POS.Tag.EF,
          POS.Tag.EC,
          POS.Tag.ETN,
          POS.Tag.ETM,
          POS.Tag.VCP,
          POS.Tag.VX,
          POS.Tag.XSV,
          POS.Tag.XSA,
          POS.Tag.SP,
          POS.Tag.SSO,
          POS.Tag.SSC,
          POS.Tag.SC,
          POS.Tag.SE,
          POS.Tag.SF,
          POS.Tag.SY);

  /**
   * What every word is followed by, and nori drops: with a full stop there it takes a word apart
   * much as it does in a whole sentence. A short word that is one noun when it stands alone stays
   * one: readers ask for nouns without particles.
   */
  private static final String NEXT = ". ";

  private static final int LONGEST_NOUN = 4;

  private final Tokenizer tokenizer;
  private final TokenStream chain;
  private final CharTermAttribute term;
  private final PositionIncrementAttribute step;

  /** Our dictionary, read once a process. */
  private static final class Ours {
    static final UserDictionary DICTIONARY = Dictionary.user();
  }

  /** Loads the dictionaries by taking a word apart. */
  static void load() {
    try {
      new Nori().apart("하이퍼스레드를");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Nori() {
    tokenizer =
        new KoreanTokenizer(
            TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
            Ours.DICTIONARY,
            KoreanTokenizer.DecompoundMode.DISCARD,
            false,
            true);
    TokenStream all = new KoreanPartOfSpeechStopFilter(tokenizer, STOP);
    all = new KoreanReadingFormFilter(all);
    all = new LowerCaseFilter(all);
    chain = new EnglishMinimalStemFilter(all);
    term = chain.addAttribute(CharTermAttribute.class);
    step = chain.addAttribute(PositionIncrementAttribute.class);
  }

  /** Takes {@code word}, which holds no space, apart. */
  Word apart(String word) throws IOException {
    Word inSentence = terms(word + NEXT);
    if (word.length() <= LONGEST_NOUN && !inSentence.is(word)) {
      Word alone = terms(word);
      return alone.is(word) ? alone : inSentence;
    }
    return inSentence;
  }

  private Word terms(String text) throws IOException {
    tokenizer.setReader(new StringReader(text));
    var terms = new ArrayList<Word.Morpheme>(4);
    chain.reset();
    while (chain.incrementToken()) {
      terms.add(new Word.Morpheme(term.toString(), step.getPositionIncrement()));
    }
    chain.end();
    int after = step.getPositionIncrement();
    chain.close();
    return terms.isEmpty() && after == 0 ? Word.EMPTY : new Word(terms, after);
  }
}
