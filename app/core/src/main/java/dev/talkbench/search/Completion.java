package dev.talkbench.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Finds the words that begin with given keys, in the index's own term dictionary. */
final class Completion {
  /** Most words a prefix stands for: the most frequent ones. */
  static final int MOST = 48;

  private static final int SCANNED = 1000;
  private static final int LONGEST = 20;

  private static final Comparator<Map.Entry<BytesRef, Integer>> MOST_FREQUENT =
      Comparator.<Map.Entry<BytesRef, Integer>>comparingInt(Map.Entry::getValue)
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private final IndexReader reader;

  Completion(IndexReader reader) {
    this.reader = reader;
  }

  /** The most frequent of the first {@value #SCANNED} marked keys that begin with {@code key}. */
  List<BytesRef> words(String key, int most) throws IOException {
    var prefix = new BytesRef(key);
    Map<BytesRef, Integer> found = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.KEYS);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      int left = SCANNED;
      for (BytesRef term = each.term();
          term != null && StringHelper.startsWith(term, prefix) && left-- > 0;
          term = each.next()) {
        Integer before = found.get(term);
        found.put(
            before == null ? BytesRef.deepCopyOf(term) : term,
            each.docFreq() + (before == null ? 0 : before));
      }
    }
    return mostFrequent(found, most);
  }

  /**
   * Marked keys of words that differ from {@code keys} by one keystroke (five keys or more) or two
   * (ten or more), the first key right.
   */
  List<BytesRef> near(char mark, String keys, int most) throws IOException {
    if (keys.length() < 5) {
      return List.of();
    }
    String cut = keys.length() > LONGEST ? keys.substring(0, LONGEST) : keys;
    int edits = cut.length() >= 10 ? 2 : 1;
    var nearby = new LevenshteinAutomata(cut.substring(1), true);
    Automaton automaton = nearby.toAutomaton(edits, String.valueOf(mark) + cut.charAt(0));
    if (automaton == null) {
      return List.of();
    }
    var compiled = new CompiledAutomaton(automaton);
    Map<BytesRef, Integer> found = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.KEYS);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.intersect(compiled, null);
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        found.merge(BytesRef.deepCopyOf(term), each.docFreq(), Integer::sum);
      }
    }
    return mostFrequent(found, most);
  }

  /** Most of the words of a short prefix are never looked at again, so they are not sorted. */
  private static List<BytesRef> mostFrequent(Map<BytesRef, Integer> found, int most) {
    var best = new PriorityQueue<Map.Entry<BytesRef, Integer>>(MOST_FREQUENT.reversed());
    for (Map.Entry<BytesRef, Integer> word : found.entrySet()) {
      if (best.size() < most) {
        best.add(word);
      } else if (MOST_FREQUENT.compare(word, best.element()) < 0) {
        best.remove();
        best.add(word);
      }
    }
    return best.stream().sorted(MOST_FREQUENT).map(Map.Entry::getKey).toList();
  }
}
