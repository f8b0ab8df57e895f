package dev.talkbench.cli;

import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.search.IndexBusyException;
import dev.talkbench.search.LuceneIndex;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.search.SearchRequest;
import dev.talkbench.search.SearchResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The index, opened at the first question; most commands never ask one. One process writes an index
 * at a time: while another does, this one reads what is committed, and waits only when nothing is
 * yet or when it must write.
 */
final class DeferredIndex implements SearchIndex {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_MILLIS = 50;

  private final Path folder;
  private @Nullable LuceneIndex open;

  DeferredIndex(Path folder) {
    this.folder = folder;
  }

  /** Whether this process may write; opens. */
  boolean writable() throws IOException {
    return reading().writable();
  }

  private LuceneIndex reading() throws IOException {
    LuceneIndex index = open;
    if (index == null) {
      index = await(true);
      open = index;
    }
    return index;
  }

  private LuceneIndex writing() throws IOException {
    LuceneIndex index = open;
    if (index == null || !index.writable()) {
      close();
      index = await(false);
      open = index;
    }
    return index;
  }

  private LuceneIndex await(boolean readingWillDo) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return LuceneIndex.open(folder);
      } catch (IndexBusyException busy) {
        var readable = readingWillDo ? LuceneIndex.openToRead(folder) : null;
        if (readable != null && readable.isPresent()) {
          return readable.get();
        }
        if (System.nanoTime() > until) {
          throw busy;
        }
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while another process writes " + folder);
      }
    }
  }

  @Override
  public SearchResponse search(SearchRequest request) throws IOException {
    return reading().search(request);
  }

  @Override
  public Map<NoteId, String> contents() throws IOException {
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
    writing().removeLibrary(library);
  }

  @Override
  public boolean sound() throws IOException {
    return reading().sound();
  }

  @Override
  public void clear() throws IOException {
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
  public void close() throws IOException {
    LuceneIndex index = open;
    open = null;
    if (index != null) {
      index.close();
    }
  }
}
