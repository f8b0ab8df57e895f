package dev.talkbench.search;

import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The index of a folder, opened when it is first asked: most commands never ask one, and a window
 * paints its first note before Lucene is loaded. One process writes an index at a time: while
 * another does, this one reads what is committed where reading will do, and else waits. Any thread
 * that may wait.
 */
public final class OnDemandIndex implements SearchIndex {
  private static final long LOOK_MILLIS = 50;

  private final Path folder;
  private final Duration patience;
  private final boolean readsMeanwhile;
  private final Consumer<String> damaged;
  private @Nullable LuceneIndex open;
  private Verdicts verdicts = Verdicts.NONE;
  private boolean closed;

  private OnDemandIndex(
      Path folder, Duration patience, boolean readsMeanwhile, Consumer<String> damaged) {
    this.damaged = damaged;
    this.folder = folder;
    this.patience = patience;
    this.readsMeanwhile = readsMeanwhile;
  }

  /** For one command: reads beside a writer, gives up waiting after a minute. */
  public static OnDemandIndex forCommand(Path folder) {
    return new OnDemandIndex(folder, Duration.ofSeconds(60), true, why -> {});
  }

  /**
   * For the window, which keeps the index in step and so waits until it may write.
   *
   * @param damaged told why an index that was there had to be given up
   */
  public static OnDemandIndex forWindow(Path folder, Consumer<String> damaged) {
    return new OnDemandIndex(folder, Duration.ofDays(1), false, damaged);
  }

  /** Whether this process may write; opens. */
  public boolean writable() throws IOException {
    return reading().writable();
  }

  /** Begins to open it on a thread of its own; who asks next waits for that. */
  public void ahead() {
    Thread.ofPlatform()
        .daemon()
        .name("index")
        .start(
            () -> {
              try {
                reading();
              } catch (IOException | RuntimeException e) {
                // Who asks next meets it again and says so.
              }
            });
  }

  /** Why an index that was there had to be given up; nothing before it has been opened. */
  public synchronized Optional<String> damage() {
    return open == null ? Optional.empty() : open.damage();
  }

  private LuceneIndex reading() throws IOException {
    return obtain(false);
  }

  private LuceneIndex writing() throws IOException {
    return obtain(true);
  }

  /**
   * The one index, opened when it is not yet. While it waits for another writer others may come and
   * open it; so it looks at each turn what there is, and never opens a second one.
   */
  private synchronized LuceneIndex obtain(boolean toWrite) throws IOException {
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      if (closed) {
        throw new IOException("the index in " + folder + " has been closed");
      }
      LuceneIndex there = open;
      if (there != null && (!toWrite || there.writable())) {
        return there;
      }
      if (there != null) {
        open = null;
        there.close();
      }
      try {
        LuceneIndex index = LuceneIndex.open(folder);
        index.damage().ifPresent(damaged);
        return opened(index);
      } catch (IndexBusyException busy) {
        var readable =
            !toWrite && readsMeanwhile
                ? LuceneIndex.openToRead(folder)
                : Optional.<LuceneIndex>empty();
        if (readable.isPresent()) {
          return opened(readable.get());
        }
        if (System.nanoTime() > until) {
          throw busy;
        }
      }
      try {
        wait(LOOK_MILLIS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while another process writes " + folder);
      }
    }
  }

  private LuceneIndex opened(LuceneIndex index) {
    index.judgedBy(verdicts);
    open = index;
    return index;
  }

  /**
   * Takes leave of an index that an error such as a full disk has closed; what was committed is
   * opened when it is next asked. Only where a round of indexing begins: in the middle of one it
   * would go on without what was put before.
   */
  private synchronized void reopenIfBroken() throws IOException {
    LuceneIndex index = open;
    if (index != null && index.broken()) {
      open = null;
      index.close();
    }
  }

  @Override
  public SearchResponse search(SearchRequest request) throws IOException {
    return reading().search(request);
  }

  @Override
  public List<RelatedSection> related(NoteId note, String anchor, int limit) throws IOException {
    return reading().related(note, anchor, limit);
  }

  @Override
  public List<Facet> values(String name, String begin, int limit) throws IOException {
    return reading().values(name, begin, limit);
  }

  @Override
  public synchronized void judgedBy(Verdicts who) {
    verdicts = who;
    if (open != null) {
      open.judgedBy(who);
    }
  }

  @Override
  public Map<NoteId, String> contents() throws IOException {
    reopenIfBroken();
    return reading().contents();
  }

  @Override
  public void warm() throws IOException {
    reading().warm();
  }

  @Override
  public void put(Note note) throws IOException {
    writing().put(note);
  }

  @Override
  public void remove(NoteId note) throws IOException {
    writing().remove(note);
  }

  @Override
  public void removeLibrary(String library) throws IOException {
    reopenIfBroken();
    writing().removeLibrary(library);
  }

  @Override
  public boolean sound() throws IOException {
    return reading().sound();
  }

  @Override
  public void clear() throws IOException {
    reopenIfBroken();
    writing().clear();
  }

  @Override
  public void refresh() throws IOException {
    reading().refresh();
  }

  @Override
  public void commit() throws IOException {
    writing().commit();
  }

  @Override
  public void complete(Set<String> missing) throws IOException {
    writing().complete(missing);
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    LuceneIndex index = open;
    open = null;
    if (index != null) {
      index.close();
    }
  }
}
