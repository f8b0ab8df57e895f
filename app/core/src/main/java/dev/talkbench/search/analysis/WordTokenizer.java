package dev.talkbench.search.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Morphemes of a text, one word between spaces after the other. */
final class WordTokenizer extends Tokenizer {
  private final KoreanChain chain;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private char[] text = new char[4096];
  private int length;
  private int at;
  private Word word = Word.EMPTY;
  private int next;
  private int gap;

  WordTokenizer(KoreanChain chain) {
    this.chain = chain;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    for (int n = input.read(text, 0, text.length);
        n > 0;
        n = input.read(text, length, text.length - length)) {
      length += n;
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
      }
    }
    at = 0;
    word = Word.EMPTY;
    next = 0;
    gap = 0;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (next == word.terms().size()) {
      gap += word.after();
      while (at < length && Character.isWhitespace(text[at])) {
        at++;
      }
      if (at == length) {
        return false;
      }
      int start = at;
      while (at < length && !Character.isWhitespace(text[at])) {
        at++;
      }
      word = chain.word(new String(text, start, at - start));
      next = 0;
    }
    clearAttributes();
    Word.Morpheme morpheme = word.terms().get(next++);
    term.append(morpheme.term());
    step.setPositionIncrement(morpheme.step() + gap);
    gap = 0;
    return true;
  }
}
