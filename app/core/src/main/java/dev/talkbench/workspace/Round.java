package dev.talkbench.workspace;

import dev.talkbench.library.Library;
import dev.talkbench.library.NoteId;
import dev.talkbench.search.SearchIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All libraries brought up to date, one after the other: what fails with one stops no other, and
 * whoever asked is told at the end. Used once, by one thread.
 */
final class Round {
  private final List<Indexing> done = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> missing = new HashSet<>();
  private @Nullable IOException failure;

  /** What is done with each library. */
  @FunctionalInterface
  interface Work {
    Indexing on(Library library) throws IOException;
  }

  void take(Library library, Work work) {
    known.add(library.id());
    try {
      Indexing now = work.on(library);
      done.add(now);
      if (now.unavailable() != null) {
        missing.add(library.id());
      }
    } catch (IOException e) {
      missing.add(library.id());
      failed(e);
    }
  }

  private void failed(IOException e) {
    if (failure == null) {
      failure = e;
    } else {
      failure.addSuppressed(e);
    }
  }

  /**
   * Takes out of the index what belongs to no library any more and says that it is complete.
   *
   * @throws IOException the first thing that failed, the others suppressed in it
   */
  List<Indexing> finish(SearchIndex index) throws IOException {
    try {
      removeStrays(index);
      index.complete(missing);
    } catch (IOException e) {
      failed(e);
    }
    if (failure != null) {
      throw failure;
    }
    return List.copyOf(done);
  }

  private void removeStrays(SearchIndex index) throws IOException {
    boolean strays = false;
    for (String stray :
        index.contents().keySet().stream().map(NoteId::library).distinct().toList()) {
      if (!known.contains(stray)) {
        index.removeLibrary(stray);
        strays = true;
      }
    }
    if (strays) {
      index.commit();
    }
  }
}
