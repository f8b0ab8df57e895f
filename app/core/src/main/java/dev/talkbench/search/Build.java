package dev.talkbench.search;

import dev.talkbench.search.analysis.Dictionary;
import dev.talkbench.search.analysis.KoreanChain;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One build of the index, open. Any thread. */
final class Build implements Closeable {
  /** Key of the commit data that names schema and dictionary. */
  static final String VERSION = "talkbench.version";

  private static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.6f);
  private static final double BUFFER_MEGABYTES = 48;

  private final FSDirectory directory;
  private final @Nullable IndexWriter writer;
  private final SearcherManager searchers;

  /**
   * Opens the build in {@code dir}.
   *
   * @param chain to write with, or null to read only
   */
  Build(Path dir, @Nullable KoreanChain chain) throws IOException {
    directory = FSDirectory.open(dir);
    try {
      writer = chain == null ? null : writer(directory, chain);
      searchers =
          writer == null
              ? new SearcherManager(directory, new Searchers())
              : new SearcherManager(writer, new Searchers());
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

  Path folder() {
    return directory.getDirectory();
  }

  boolean writable() {
    return writer != null;
  }

  IndexWriter writer() throws IOException {
    if (writer == null) {
      throw new IOException("the index was opened to read only");
    }
    return writer;
  }

  /** Whether an error such as a full disk has closed the writer: only opening anew helps. */
  boolean broken() {
    return writer != null && !writer.isOpen();
  }

  /** What {@code e} comes from, as a failure of the disk and not of the program. */
  IOException closed(AlreadyClosedException e) {
    Throwable cause = writer == null ? null : writer.getTragicException();
    return new IOException(
        "the index was closed by an error: " + (cause == null ? e : cause).getMessage(), e);
  }

  SearcherManager searchers() {
    return searchers;
  }

  /** Makes what was put searchable. */
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Makes what was put durable and searchable; writes nothing when nothing was put. */
  void commit() throws IOException {
    IndexWriter out = writer();
    if (out.hasUncommittedChanges() || !DirectoryReader.indexExists(directory)) {
      out.setLiveCommitData(Map.of(VERSION, Dictionary.version()).entrySet());
      out.commit();
    }
    refresh();
  }

  /** Without a commit. Searches that have begun go on to their end. */
  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
      if (writer != null) {
        writer.close();
      }
    }
  }
}
