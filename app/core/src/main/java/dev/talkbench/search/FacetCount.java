package dev.talkbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts the facts of notes, segment by segment. Used once, by one thread. */
final class FacetCount {
  private static final Comparator<Facet> MOST_FIRST =
      Comparator.comparingInt(Facet::notes)
          .reversed()
          .thenComparing(Facet::name)
          .thenComparing(Facet::value);

  private final Map<String, Integer> counts = new HashMap<>();
  private SortedSetDocValues values = DocValues.emptySortedSet();
  private int[] ofSegment = {};

  /** Notes of {@code segment} come next. */
  void segment(LeafReader segment) throws IOException {
    gather();
    values = DocValues.getSortedSet(segment, Fields.FACT_VALUES);
    ofSegment = new int[(int) values.getValueCount()];
  }

  /** Counts the note whose first section is {@code doc}; documents come in order. */
  void add(int doc) throws IOException {
    if (values.advanceExact(doc)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        ofSegment[(int) values.nextOrd()]++;
      }
    }
  }

  private void gather() throws IOException {
    for (int ord = 0; ord < ofSegment.length; ord++) {
      if (ofSegment[ord] > 0) {
        counts.merge(values.lookupOrd(ord).utf8ToString(), ofSegment[ord], Integer::sum);
      }
    }
    ofSegment = new int[0];
  }

  /** Facets, those of most notes first; call once, at the end. */
  List<Facet> facets() {
    var facets = new ArrayList<Facet>();
    counts.forEach((fact, notes) -> facets.add(facet(fact, notes)));
    facets.sort(MOST_FIRST);
    return List.copyOf(facets);
  }

  /** The facet of {@code name=value}. */
  static Facet facet(String fact, int notes) {
    int equals = fact.indexOf('=');
    return new Facet(fact.substring(0, equals), fact.substring(equals + 1), notes);
  }

  /** Counts what {@code other}, which is done, has counted. */
  void add(FacetCount other) throws IOException {
    other.gather();
    other.counts.forEach((fact, notes) -> counts.merge(fact, notes, Integer::sum));
  }
}
