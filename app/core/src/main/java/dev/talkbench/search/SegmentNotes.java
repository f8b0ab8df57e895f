package dev.talkbench.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Which note each section of a segment belongs to. Kept in memory, four bytes a section and a name
 * a note: a ranking asks it for every section that any word of the question occurs in. Immutable.
 */
final class SegmentNotes {
  /** Those of the segments in use; any thread. */
  static final class Cache {
    private final Map<IndexReader.CacheKey, SegmentNotes> known = new ConcurrentHashMap<>();

    /** The notes of a segment, read when it is new. */
    SegmentNotes of(LeafReader segment) throws IOException {
      IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
      SegmentNotes notes = helper == null ? null : known.get(helper.getKey());
      if (notes == null) {
        notes = new SegmentNotes(segment);
        if (helper != null && known.putIfAbsent(helper.getKey(), notes) == null) {
          helper.addClosedListener(known::remove);
        }
      }
      return notes;
    }
  }

  private final int[] first;

  /** First sections in order, and the packed traits of their notes. */
  private final int[] firsts;

  private final long[] traits;
  private final String[] ids;

  private SegmentNotes(LeafReader segment) throws IOException {
    first = new int[segment.maxDoc()];
    Arrays.fill(first, -1);
    NumericDocValues ordinals = DocValues.getNumeric(segment, Fields.ORDINAL);
    int notes = 0;
    for (int doc = ordinals.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = ordinals.nextDoc()) {
      first[doc] = doc - (int) ordinals.longValue();
      notes += first[doc] == doc ? 1 : 0;
    }
    int[] docs = new int[notes];
    long[] packed = new long[notes];
    var names = new String[notes];
    BinaryDocValues contents = DocValues.getBinary(segment, Fields.CONTENT);
    NumericDocValues each = DocValues.getNumeric(segment, Fields.TRAITS);
    int at = 0;
    for (int doc = each.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS && at < notes;
        doc = each.nextDoc()) {
      docs[at] = doc;
      String content = contents.advanceExact(doc) ? contents.binaryValue().utf8ToString() : "";
      names[at] = content.substring(content.indexOf(' ') + 1);
      packed[at++] = each.longValue();
    }
    firsts = Arrays.copyOf(docs, at);
    ids = Arrays.copyOf(names, at);
    traits = Arrays.copyOf(packed, at);
  }

  /** The first section of the note that {@code doc} belongs to, or -1. */
  int first(int doc) {
    return first[doc];
  }

  /** Name of the note whose first section is {@code doc}. */
  String id(int doc) {
    int at = Arrays.binarySearch(firsts, doc);
    return at < 0 ? "" : ids[at];
  }

  /** Packed {@link Traits} of the note whose first section is {@code doc}. */
  long traits(int doc) {
    int at = Arrays.binarySearch(firsts, doc);
    return at < 0 ? Traits.NONE : traits[at];
  }
}
