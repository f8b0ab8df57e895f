package dev.talkbench.search.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Morphemes: nori with our dictionary and a stop set that drops particles, endings and punctuation
 * only. Nori's own set also drops prefixes, interjections and suffixes, and with them words it
 * misread (에어팟 would be left as 팟).
 */
public final class KoreanChain extends Analyzer {
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

  private final UserDictionary dictionary;

  /** A chain over the dictionary of the product. */
  public KoreanChain() {
    this(Dictionary.user());
  }

  KoreanChain(UserDictionary dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var tokenizer =
        new KoreanTokenizer(
            TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
            dictionary,
            KoreanTokenizer.DecompoundMode.DISCARD,
            false,
            true);
    TokenStream chain = new KoreanPartOfSpeechStopFilter(tokenizer, STOP);
    chain = new KoreanReadingFormFilter(chain);
    chain = new LowerCaseFilter(chain);
    chain = new EnglishMinimalStemFilter(chain);
    return new TokenStreamComponents(tokenizer, chain);
  }

  /**
   * A term and where it stands; a particle that was dropped leaves a gap.
   *
   * @param position from 0
   */
  public record Token(String term, int position) {}

  /** The terms of {@code text} in order. */
  public List<String> terms(String text) {
    return tokens(text).stream().map(Token::term).toList();
  }

  /** The terms of {@code text} with their positions. */
  public List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    try (TokenStream stream = tokenStream("", new StringReader(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(new Token(term.toString(), Math.max(0, position)));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
