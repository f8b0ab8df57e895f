package dev.talkbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Finds the words that begin with given keys, in the index's own term dictionary. */
final class Completion {
  /** Most words a prefix stands for: the most frequent ones. */
  static final int MOST = 64;

  private static final int SCANNED = 3000;

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
    var ranked = new ArrayList<>(found.entrySet());
    ranked.sort(
        Map.Entry.<BytesRef, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return ranked.stream().limit(most).map(Map.Entry::getKey).toList();
  }
}
