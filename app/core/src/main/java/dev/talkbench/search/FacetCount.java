package dev.talkbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts the facts of notes. Used once, by one thread. */
final class FacetCount {
  private final List<LeafReaderContext> leaves;
  private final Map<String, Integer> counts = new HashMap<>();
  private int leaf = -1;
  private SortedSetDocValues values = DocValues.emptySortedSet();

  FacetCount(IndexReader reader) {
    leaves = reader.leaves();
  }

  /** Counts the note whose first section is {@code doc}; documents come in order. */
  void add(int doc) throws IOException {
    int at = ReaderUtil.subIndex(doc, leaves);
    LeafReaderContext context = leaves.get(at);
    if (at != leaf) {
      leaf = at;
      values = DocValues.getSortedSet(context.reader(), Fields.FACT_VALUES);
    }
    if (values.advanceExact(doc - context.docBase)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        counts.merge(values.lookupOrd(values.nextOrd()).utf8ToString(), 1, Integer::sum);
      }
    }
  }

  /** Facets, those of most notes first. */
  List<Facet> facets() {
    var facets = new ArrayList<Facet>();
    counts.forEach(
        (fact, notes) -> {
          int equals = fact.indexOf('=');
          facets.add(new Facet(fact.substring(0, equals), fact.substring(equals + 1), notes));
        });
    facets.sort(
        Comparator.comparingInt(Facet::notes)
            .reversed()
            .thenComparing(Facet::name)
            .thenComparing(Facet::value));
    return facets;
  }
}
