package dev.talkbench.search;

import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.search.analysis.Dictionary;
import dev.talkbench.search.analysis.KoreanChain;
import dev.talkbench.search.analysis.Synonyms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * {@link SearchIndex} over Lucene. {@link #put} may be called from several threads at once; that is
 * how a large library is indexed on all cores.
 */
public final class LuceneIndex implements SearchIndex {
  private static final String VERSION = "talkbench.version";
  private static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.6f);
  private static final double BUFFER_MEGABYTES = 48;

  private final FSDirectory directory;
  private final KoreanChain chain;
  private volatile SearchTools tools;
  private final @Nullable IndexWriter writer;
  private final SearcherManager searchers;
  private final Optional<String> fresh;

  private LuceneIndex(Path dir, Optional<String> fresh, boolean write) throws IOException {
    this.fresh = fresh;
    this.directory = FSDirectory.open(dir);
    this.chain = new KoreanChain();
    this.tools =
        new SearchTools(
            chain, new Synonyms(), new SegmentNotes.Cache(), Verdicts.NONE, Weights.STANDARD);
    try {
      this.writer = write ? writer(directory, chain) : null;
      this.searchers =
          writer == null
              ? new SearcherManager(directory, new Searchers())
              : new SearcherManager(writer, new Searchers());
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IndexBusyException("another Talkbench process writes the index in " + dir, e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriter writer(FSDirectory directory, KoreanChain chain) throws IOException {
    var config = new IndexWriterConfig(chain);
    config.setSimilarity(SIMILARITY);
    config.setCodec(new SectionCodec());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    return new IndexWriter(directory, config);
  }

  private static final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
      var searcher = new IndexSearcher(reader);
      searcher.setSimilarity(SIMILARITY);
      searcher.setQueryCache(null);
      return searcher;
    }
  }

  /**
   * Opens the index in {@code dir}, which is created when missing. An index that cannot be read or
   * was made by another version is set aside and an empty one takes its place: see {@link #fresh}.
   *
   * @throws IndexBusyException another process writes this index
   * @throws IOException the folder cannot be written
   */
  public static LuceneIndex open(Path dir) throws IOException {
    Files.createDirectories(dir);
    Optional<String> doubt = IndexFolder.doubt(dir, VERSION, Dictionary.version());
    if (doubt.isPresent()) {
      IndexFolder.clear(dir);
    }
    return new LuceneIndex(dir, doubt, true);
  }

  /**
   * Opens what is committed in {@code dir}, beside whoever writes it; {@link #refresh} looks for
   * newer commits, writing throws. Nothing when there is no sound index yet.
   */
  public static Optional<LuceneIndex> openToRead(Path dir) throws IOException {
    return Files.isDirectory(dir) && IndexFolder.doubt(dir, VERSION, Dictionary.version()).isEmpty()
        ? Optional.of(new LuceneIndex(dir, Optional.empty(), false))
        : Optional.empty();
  }

  /**
   * Why what is in {@code dir} cannot be trusted, in English for a person, or nothing when all of
   * it is as it was written, or nothing is there yet. Reads every byte; may be asked beside a
   * writer.
   *
   * @throws IOException the folder cannot be read
   */
  public static Optional<String> doubt(Path dir) throws IOException {
    return IndexFolder.inDepth(dir, VERSION, Dictionary.version());
  }

  /** Whether this one writes; others were opened to read. */
  public boolean writable() {
    return writer != null;
  }

  private IndexWriter writer() throws IOException {
    if (writer == null) {
      throw new IOException("the index was opened to read only");
    }
    return writer;
  }

  /** Whether the index started empty, so that every note must be put again. */
  public boolean openedFresh() {
    return fresh.isPresent();
  }

  /** Why the index started empty, in English for a person, or nothing when it was taken over. */
  public Optional<String> fresh() {
    return fresh;
  }

  /** Why an index that was there had to be given up, or nothing. */
  public Optional<String> damage() {
    return fresh.filter(why -> !why.equals(IndexFolder.NONE_YET));
  }

  @Override
  public SearchResponse search(SearchRequest request) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return new Search(searcher, tools, request).run();
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public List<RelatedSection> related(NoteId note, String anchor, int limit) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return new Related(searcher, tools).to(note, anchor, limit);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public List<Facet> values(String name, String begin, int limit) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return Values.of(searcher.getIndexReader(), name, begin, limit);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void judgedBy(Verdicts verdicts) {
    tools =
        new SearchTools(
            tools.chain(), tools.synonyms(), tools.segments(), verdicts, tools.weights());
  }

  /** Weighs differently from now on; for measuring what a weight is good for. */
  void weighedBy(Weights weights) {
    tools =
        new SearchTools(
            tools.chain(), tools.synonyms(), tools.segments(), tools.verdicts(), weights);
  }

  @Override
  public Map<NoteId, String> contents() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      var contents = new HashMap<NoteId, String>();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        BinaryDocValues each = DocValues.getBinary(leaf.reader(), Fields.CONTENT);
        var live = leaf.reader().getLiveDocs();
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
          if (live == null || live.get(doc)) {
            String content = each.binaryValue().utf8ToString();
            int space = content.indexOf(' ');
            contents.put(NoteId.parse(content.substring(space + 1)), content.substring(0, space));
          }
        }
      }
      return contents;
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void put(Note note) throws IOException {
    List<Document> documents = SectionDocuments.of(note);
    writer().updateDocuments(new Term(Fields.NOTE, note.id().toString()), documents);
  }

  @Override
  public void remove(NoteId note) throws IOException {
    writer().deleteDocuments(new Term(Fields.NOTE, note.toString()));
  }

  @Override
  public void removeLibrary(String library) throws IOException {
    writer().deleteDocuments(new Term(Fields.LIBRARY, library));
  }

  @Override
  public boolean sound() throws IOException {
    return doubt(directory.getDirectory()).isEmpty();
  }

  @Override
  public void clear() throws IOException {
    writer().deleteAll();
  }

  @Override
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  @Override
  public void commit() throws IOException {
    IndexWriter out = writer();
    if (out.hasUncommittedChanges()) {
      out.setLiveCommitData(Map.of(VERSION, Dictionary.version()).entrySet());
      out.commit();
    }
    searchers.maybeRefreshBlocking();
  }

  @Override
  public void warm() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      new WarmUp(this::search, searcher).run();
    } finally {
      searchers.release(searcher);
    }
  }

  /** Closes without a commit: what was put since the last one is lost. */
  @Override
  public void close() throws IOException {
    try (directory;
        chain) {
      searchers.close();
      if (writer != null) {
        writer.close();
      }
    }
  }
}
