package dev.talkbench.search.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of our own lists as {@link Nori} takes them apart, found out when the product is built:
 * a question for one of them waits for no dictionary. Any thread.
 */
final class Shipped {
  /** A word a line, its morphemes after it. */
  static final String FILE = "apart.txt";

  private static final Map<String, Word> WORDS = read();

  private Shipped() {}

  private static Map<String, Word> read() {
    var words = new HashMap<String, Word>();
    for (String line : Dictionary.lines(FILE)) {
      String[] parts = line.split(" ", -1);
      var terms = new Word.Morpheme[parts.length - 1];
      for (int i = 0; i < terms.length; i++) {
        terms[i] = new Word.Morpheme(parts[i + 1], 1);
      }
      words.put(parts[0], new Word(List.copyOf(Arrays.asList(terms)), 0));
    }
    return words;
  }

  /** The word taken apart, or null: only {@link Nori} knows. */
  static @Nullable Word word(String word) {
    return WORDS.get(word);
  }

  /** How many there are. */
  static int size() {
    return WORDS.size();
  }
}
