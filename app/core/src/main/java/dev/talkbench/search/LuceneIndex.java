package dev.talkbench.search;

import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.search.analysis.KoreanChain;
import dev.talkbench.search.analysis.Synonyms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * {@link SearchIndex} over Lucene. {@link #put} may be called from several threads at once; that is
 * how a large library is indexed on all cores.
 */
public final class LuceneIndex implements SearchIndex {
  private final Path root;
  private final KoreanChain chain;
  private final @Nullable Lock lock;
  private final Build build;
  private final Optional<String> fresh;
  private volatile SearchTools tools;

  private volatile @Nullable Seen seen;

  /** What answers until the build beside it is complete. */
  private volatile @Nullable Build older;

  private LuceneIndex(
      Path root,
      KoreanChain chain,
      @Nullable Lock lock,
      Build build,
      @Nullable Build older,
      Optional<String> fresh) {
    this.root = root;
    this.chain = chain;
    this.lock = lock;
    this.build = build;
    this.older = older;
    this.fresh = fresh;
    this.tools =
        new SearchTools(
            chain,
            new Synonyms(),
            new SegmentNotes.Cache(),
            Verdicts.NONE,
            Weights.STANDARD,
            new Slots.Pool(),
            new Team(Team.helpers()),
            new Team(0));
  }

  /**
   * Opens the index in {@code dir}, which is created when missing. What cannot be read, or was made
   * by another version, is built anew beside the old one: see {@link #fresh}. An old one that is
   * sound answers until {@link #complete}; a damaged one never answers.
   *
   * @throws IndexBusyException another process writes this index
   * @throws IOException the folder cannot be written
   */
  public static LuceneIndex open(Path dir) throws IOException {
    Files.createDirectories(dir);
    Lock lock = lock(dir);
    var chain = new KoreanChain();
    try {
      var builds = new Builds(dir);
      Path current = builds.current();
      Optional<String> doubt =
          current != null
              ? IndexFolder.doubt(current)
              : Optional.of(builds.any() ? IndexFolder.NAMELESS : IndexFolder.NONE_YET);
      if (current != null && doubt.isEmpty()) {
        builds.sweep(current);
        return new LuceneIndex(dir, chain, lock, new Build(current, chain), null, doubt);
      }
      Path next = builds.next();
      if (IndexFolder.doubt(next).isPresent()) {
        Builds.delete(next);
        Files.createDirectories(next);
      }
      Build older =
          current != null && doubt.equals(Optional.of(IndexFolder.OTHER_VERSION))
              ? old(current)
              : null;
      if (older == null) {
        builds.choose(next);
        builds.sweep(next);
      }
      return new LuceneIndex(dir, chain, lock, new Build(next, chain), older, doubt);
    } catch (IOException | RuntimeException e) {
      chain.close();
      lock.close();
      throw e;
    }
  }

  private static Lock lock(Path dir) throws IOException {
    try (FSDirectory directory = FSDirectory.open(dir)) {
      return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
    } catch (LockObtainFailedException e) {
      throw new IndexBusyException("another Talkbench process writes the index in " + dir, e);
    }
  }

  /** A build of another version, if it can answer questions of this one. */
  private static @Nullable Build old(Path dir) {
    try {
      return new Build(dir, null);
    } catch (IOException | RuntimeException e) {
      // Another version may have written what this one cannot read: then nothing answers meanwhile.
      return null;
    }
  }

  /**
   * Opens what is committed in {@code dir}, beside whoever writes it; {@link #refresh} looks for
   * newer commits, writing throws. Nothing when there is no sound index yet.
   */
  public static Optional<LuceneIndex> openToRead(Path dir) throws IOException {
    Path current = Files.isDirectory(dir) ? new Builds(dir).current() : null;
    if (current == null) {
      return Optional.empty();
    }
    Optional<String> doubt = IndexFolder.doubt(current);
    if (doubt.isPresent() && !doubt.get().equals(IndexFolder.OTHER_VERSION)) {
      return Optional.empty();
    }
    Build build = doubt.isEmpty() ? new Build(current, null) : old(current);
    return build == null
        ? Optional.empty()
        : Optional.of(new LuceneIndex(dir, new KoreanChain(), null, build, null, Optional.empty()));
  }

  /**
   * Why what is in {@code dir} cannot be trusted, in English for a person, or nothing when all of
   * it is as it was written, or nothing is there yet. Reads every byte; may be asked beside a
   * writer.
   *
   * @throws IOException the folder cannot be read
   */
  public static Optional<String> doubt(Path dir) throws IOException {
    var builds = new Builds(dir);
    Path current = builds.current();
    if (current == null) {
      return builds.any() ? Optional.of(IndexFolder.NAMELESS) : Optional.empty();
    }
    return IndexFolder.doubt(current).filter(why -> !why.equals(IndexFolder.NONE_YET));
  }

  /** Whether this one writes; others were opened to read. */
  public boolean writable() {
    return build.writable();
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

  /** Whether an error such as a full disk has closed it: only opening anew helps. */
  boolean broken() {
    return build.broken();
  }

  @FunctionalInterface
  private interface Writing {
    void to(IndexWriter writer) throws IOException;
  }

  /** Lucene closes its writer for good after some errors, and says so without a cause. */
  private void write(Writing work) throws IOException {
    try {
      work.to(build.writer());
    } catch (AlreadyClosedException e) {
      throw build.closed(e);
    }
  }

  private void commitBuild() throws IOException {
    write(writer -> build.commit());
  }

  @FunctionalInterface
  private interface Asking<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  private static <T> T ask(Build from, Asking<T> asking) throws IOException {
    SearcherManager searchers = from.searchers();
    IndexSearcher searcher;
    try {
      searcher = searchers.acquire();
    } catch (AlreadyClosedException e) {
      throw from.closed(e);
    }
    try {
      return asking.of(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  private <T> T answer(Asking<T> asking) throws IOException {
    Build old = older;
    if (old != null) {
      try {
        return ask(old, asking);
      } catch (IOException | RuntimeException e) {
        // It has just been replaced, or another version wrote what this one cannot read: from now
        // on what has been built so far answers.
        older = null;
        old.close();
      }
    }
    return ask(build, asking);
  }

  @Override
  public SearchResponse search(SearchRequest request) throws IOException {
    return answer(searcher -> new Search(searcher, tools, request).run());
  }

  @Override
  public List<RelatedSection> related(NoteId note, String anchor, int limit) throws IOException {
    return answer(searcher -> new Related(searcher, tools).to(note, anchor, limit));
  }

  @Override
  public List<Facet> values(String name, String begin, int limit) throws IOException {
    return answer(searcher -> Values.of(searcher.getIndexReader(), name, begin, limit));
  }

  @Override
  public void judgedBy(Verdicts verdicts) {
    tools = tools.judgedBy(verdicts);
  }

  /** Shares every search, however small, among so many helpers; for tests. */
  void sharedBy(int helpers) {
    tools = tools.sharedBy(new Team(helpers));
  }

  /** Weighs differently from now on; for measuring what a weight is good for. */
  void weighedBy(Weights weights) {
    tools = tools.weighedBy(weights);
  }

  @Override
  public Map<NoteId, String> contents() throws IOException {
    return ask(
        build,
        searcher -> {
          // Each library of an update asks, and most of the time nothing has been put between.
          Seen before = seen;
          if (before != null && before.reader().equals(searcher.getIndexReader())) {
            return before.contents();
          }
          Map<NoteId, String> now = contents(searcher);
          seen = new Seen(searcher.getIndexReader(), now);
          return now;
        });
  }

  /** What a state of the index holds. */
  private record Seen(IndexReader reader, Map<NoteId, String> contents) {}

  private static Map<NoteId, String> contents(IndexSearcher searcher) throws IOException {
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
    return Collections.unmodifiableMap(contents);
  }

  @Override
  public void put(Note note) throws IOException {
    List<Document> documents = SectionDocuments.of(note);
    var name = new Term(Fields.NOTE, note.id().toString());
    write(writer -> writer.updateDocuments(name, documents));
  }

  @Override
  public void remove(NoteId note) throws IOException {
    write(writer -> writer.deleteDocuments(new Term(Fields.NOTE, note.toString())));
  }

  @Override
  public void removeLibrary(String library) throws IOException {
    write(writer -> writer.deleteDocuments(new Term(Fields.LIBRARY, library)));
  }

  @Override
  public boolean sound() throws IOException {
    return IndexFolder.doubt(build.folder())
        .filter(why -> !why.equals(IndexFolder.NONE_YET))
        .isEmpty();
  }

  @Override
  public void clear() throws IOException {
    write(IndexWriter::deleteAll);
  }

  @Override
  public void refresh() throws IOException {
    try {
      build.refresh();
    } catch (AlreadyClosedException e) {
      throw build.closed(e);
    }
  }

  @Override
  public void commit() throws IOException {
    commitBuild();
  }

  @Override
  public void complete(Set<String> missing) throws IOException {
    var builds = new Builds(root);
    Path current = builds.current();
    if (current != null && Files.isSameFile(current, build.folder())) {
      return;
    }
    commitBuild();
    Build old = older;
    if (old != null && !missing.isEmpty() && !takeOver(old, missing)) {
      return;
    }
    builds.choose(build.folder());
    older = null;
    if (old != null) {
      old.close();
    }
    try {
      builds.sweep(build.folder());
    } catch (IOException e) {
      // Some systems keep files that another process still reads: the next start takes them away.
    }
  }

  private boolean takeOver(Build old, Set<String> missing) throws IOException {
    var takeover = new Takeover(missing, contents());
    try {
      ask(
          old,
          searcher -> {
            write(writer -> takeover.run(searcher, writer));
            return true;
          });
    } catch (IllegalArgumentException e) {
      // Its fields are not those of this version: it answers until all sources can be read.
      return false;
    }
    commitBuild();
    return true;
  }

  @Override
  public void warm() throws IOException {
    answer(
        searcher -> {
          new WarmUp(this::search, searcher).run();
          return true;
        });
  }

  /** Closes without a commit: what was put since the last one is lost. */
  @Override
  public void close() throws IOException {
    try (chain;
        build) {
      tools.team().close();
      Build old = older;
      older = null;
      if (old != null) {
        old.close();
      }
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }
}
