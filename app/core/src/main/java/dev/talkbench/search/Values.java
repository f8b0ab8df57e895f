package dev.talkbench.search;

import dev.talkbench.search.hangul.Keystrokes;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** What a filter may be completed to, from the index's own term dictionary. */
final class Values {
  private static final int MOST_READ = 20_000;

  private Values() {}

  /** See {@link SearchIndex#values}. */
  static List<Facet> of(IndexReader reader, String name, String begin, int limit)
      throws IOException {
    var prefix = new BytesRef(name + "=");
    String keys = Keystrokes.of(begin.toLowerCase(Locale.ROOT));
    Map<String, Integer> counts = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.FACTS);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      int left = MOST_READ;
      if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = each.term();
          term != null && StringHelper.startsWith(term, prefix) && left-- > 0;
          term = each.next()) {
        String value = term.utf8ToString().substring(name.length() + 1);
        if (Keystrokes.startsWith(value, 0, value.length(), keys)) {
          counts.merge(value, each.docFreq(), Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .map(e -> new Facet(name, e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(Facet::notes).reversed().thenComparing(Facet::value))
        .limit(limit)
        .toList();
  }
}
