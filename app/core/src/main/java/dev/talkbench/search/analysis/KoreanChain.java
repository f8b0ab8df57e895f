package dev.talkbench.search.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.CloseableThreadLocal;

/**
 * Morphemes, a word between spaces at a time: words with Hangul or Han by {@link Nori}, those of
 * our own lists as they are {@link Shipped}, others by their letters and digits, so that most
 * questions load no dictionary. A word is taken apart the same way in a note and in a question.
 * Words are remembered: most of a library's come again and again, and taking them apart was a third
 * of the time that indexing took.
 */
public final class KoreanChain extends Analyzer {
  private static final int LONGEST_KEPT = 40;
  private static final int MOST_KEPT = 40_000;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final CloseableThreadLocal<Nori> nori = new CloseableThreadLocal<>();
  // Two generations: when the younger is full it becomes the older, whose rare words are gone then.
  private volatile Map<String, Word> younger = new ConcurrentHashMap<>();
  private volatile Map<String, Word> older = Map.of();

  /** A chain over the dictionary of the product, which is read when it is first needed. */
  public KoreanChain() {}

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new WordTokenizer(this));
  }

  /** Loads the dictionaries unless they are there; any thread. */
  public static void load() {
    Nori.load();
  }

  private Nori nori() {
    Nori mine = nori.get();
    if (mine == null) {
      mine = new Nori();
      nori.set(mine);
    }
    return mine;
  }

  /** Takes {@code word}, which holds no space, apart. */
  Word word(String word) throws IOException {
    Word seen = younger.get(word);
    if (seen == null) {
      seen = older.get(word);
      if (seen == null) {
        seen = apart(word);
      }
      if (word.length() <= LONGEST_KEPT) {
        remember(word, seen);
      }
    }
    return seen;
  }

  private Word apart(String word) throws IOException {
    if (!Word.needsNori(word)) {
      return Word.plain(word);
    }
    Word shipped = Shipped.word(word);
    return shipped == null ? nori().apart(word) : shipped;
  }

  /** Whether a word of {@code text} has to be looked up in the dictionaries. */
  public static boolean needsDictionary(String text) {
    for (String word : SPACE.split(text, -1)) {
      if (Word.needsNori(word) && Shipped.word(word) == null) {
        return true;
      }
    }
    return false;
  }

  private void remember(String word, Word apart) {
    Map<String, Word> words = younger;
    if (words.size() >= MOST_KEPT) {
      older = words;
      words = new ConcurrentHashMap<>();
      younger = words;
    }
    words.put(word, apart);
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

  @Override
  public void close() {
    nori.close();
    super.close();
  }
}
