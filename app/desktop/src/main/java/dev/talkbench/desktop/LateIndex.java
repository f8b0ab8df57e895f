package dev.talkbench.desktop;

import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.search.IndexBusyException;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.search.SearchRequest;
import dev.talkbench.search.SearchResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The index, opened when it is first asked: the first note is painted before Lucene is loaded.
 * While a command writes the index, this waits for it to end. Any thread but JavaFX's.
 */
final class LateIndex implements SearchIndex {
  private static final long LOOK_MILLIS = 100;

  private final FutureTask<SearchIndex> opening;

  LateIndex(Callable<SearchIndex> open) {
    opening = new FutureTask<>(() -> patiently(open));
  }

  private static SearchIndex patiently(Callable<SearchIndex> open) throws Exception {
    while (true) {
      try {
        return open.call();
      } catch (IndexBusyException e) {
        // A command that began before the window; later ones are handed to it.
        Thread.sleep(LOOK_MILLIS);
      }
    }
  }

  private SearchIndex index() throws IOException {
    opening.run();
    try {
      return opening.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the index was being opened", e);
    }
  }

  @Override
  public SearchResponse search(SearchRequest request) throws IOException {
    return index().search(request);
  }

  @Override
  public Map<NoteId, String> contents() throws IOException {
    return index().contents();
  }

  @Override
  public void put(Note note) throws IOException {
    index().put(note);
  }

  @Override
  public void remove(NoteId note) throws IOException {
    index().remove(note);
  }

  @Override
  public void removeLibrary(String library) throws IOException {
    index().removeLibrary(library);
  }

  @Override
  public boolean sound() throws IOException {
    return index().sound();
  }

  @Override
  public void clear() throws IOException {
    index().clear();
  }

  @Override
  public void refresh() throws IOException {
    index().refresh();
  }

  @Override
  public void commit() throws IOException {
    index().commit();
  }

  @Override
  public void warm() throws IOException {
    index().warm();
  }

  @Override
  public void close() throws IOException {
    // One that was never asked, or still waits for a command, is not opened only to be closed.
    if (!opening.cancel(true)) {
      index().close();
    }
  }
}
