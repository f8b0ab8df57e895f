package dev.talkbench.search;

import dev.talkbench.library.NoteId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings notes from an older build into a new one as they stand there, since their source cannot be
 * read at the moment. Used once.
 */
final class Takeover {
  /** Before the hash of such a note: it is none, so the note is put again once it can be read. */
  private static final String STALE = "stale-";

  private final Set<String> libraries;
  private final Map<NoteId, String> there;
  private final Map<NoteId, String> taken = new HashMap<>();

  /** Of the notes of {@code libraries} those that are not {@code there} already. */
  Takeover(Set<String> libraries, Map<NoteId, String> there) {
    this.libraries = libraries;
    this.there = there;
  }

  /**
   * Adds them; not durable before a commit.
   *
   * @throws IllegalArgumentException the builds do not fit together; nothing was added
   */
  void run(IndexSearcher older, IndexWriter writer) throws IOException {
    List<CodecReader> parts = new ArrayList<>();
    for (LeafReaderContext leaf : older.getIndexReader().leaves()) {
      CodecReader reader = SlowCodecReaderWrapper.wrap(leaf.reader());
      FixedBitSet chosen = choose(reader);
      if (chosen.cardinality() > 0) {
        parts.add(new Part(reader, chosen));
      }
    }
    if (parts.isEmpty()) {
      return;
    }
    writer.addIndexes(parts.toArray(CodecReader[]::new));
    for (Map.Entry<NoteId, String> note : taken.entrySet()) {
      writer.updateBinaryDocValue(
          new Term(Fields.NOTE, note.getKey().toString()),
          Fields.CONTENT,
          new BytesRef(STALE + note.getValue() + " " + note.getKey()));
    }
  }

  /** The sections of the notes to take: a note is a block that begins with its content. */
  private FixedBitSet choose(CodecReader reader) throws IOException {
    var chosen = new FixedBitSet(reader.maxDoc());
    Bits live = reader.getLiveDocs();
    var ordinals = DocValues.getNumeric(reader, Fields.ORDINAL);
    BinaryDocValues contents = DocValues.getBinary(reader, Fields.CONTENT);
    boolean wanted = false;
    for (int doc = ordinals.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = ordinals.nextDoc()) {
      if (ordinals.longValue() == 0) {
        wanted = contents.advanceExact(doc) && wants(contents.binaryValue().utf8ToString());
      }
      if (wanted && (live == null || live.get(doc))) {
        chosen.set(doc);
      }
    }
    return chosen;
  }

  private boolean wants(String content) {
    int space = content.indexOf(' ');
    NoteId id = NoteId.parse(content.substring(space + 1));
    if (!libraries.contains(id.library()) || there.containsKey(id)) {
      return false;
    }
    taken.put(id, content.substring(0, space));
    return true;
  }

  /** A segment of which only some documents are alive. */
  private static final class Part extends FilterCodecReader {
    private final FixedBitSet alive;
    private final int count;

    Part(CodecReader in, FixedBitSet alive) {
      super(in);
      this.alive = alive;
      count = alive.cardinality();
    }

    @Override
    public Bits getLiveDocs() {
      return alive;
    }

    @Override
    public int numDocs() {
      return count;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
