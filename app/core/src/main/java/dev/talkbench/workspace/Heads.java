package dev.talkbench.workspace;

import dev.talkbench.library.Library;
import dev.talkbench.library.NoteReader;
import dev.talkbench.library.NoteSource;
import dev.talkbench.library.NoteSource.Entry;
import dev.talkbench.library.Pack;
import dev.talkbench.library.Packs;
import dev.talkbench.workspace.Catalogue.Item;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lists notes by their heads, before their text is read: a library of thousands is on the list
 * within seconds, and searchable as it is read. Stateless.
 */
final class Heads {
  /** So many new notes are worth a look of their own: fewer are read in that time. */
  static final int MANY = 50;

  private static final int AHEAD = 200;

  private final NoteReader reader;

  Heads(NoteReader reader) {
    this.reader = reader;
  }

  /** Of a small source; every head is read on this thread. */
  Catalogue of(Library library, NoteSource source) throws IOException {
    var items = new ArrayList<Item>();
    for (Entry entry : source.list().notes()) {
      byte[] bytes = source.read(entry.path());
      items.add(Item.of(reader.head(library.id(), entry.path(), bytes), entry).unread(true));
    }
    return Catalogue.of(items, List.of(), order(source), 0);
  }

  /** Whether a listing holds many notes that {@code before} does not know. */
  static boolean worthIt(NoteSource.Listing listing, Catalogue before) {
    return listing.notes().stream()
            .filter(entry -> !before.items().containsKey(entry.path()))
            .limit(MANY)
            .count()
        == MANY;
  }

  /**
   * What is known, and the heads of what is new; parsed on all cores but one. A file that cannot be
   * read is left out: reading its text says why.
   */
  Catalogue glance(
      Library library,
      NoteSource source,
      NoteSource.Listing listing,
      Catalogue before,
      Progress progress)
      throws IOException {
    var items = new ArrayList<Item>();
    var pending = new ArrayDeque<Future<Optional<Item>>>();
    // One processor is left to what shows: somebody looks on.
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (Entry entry : listing.notes()) {
        Item known = before.items().get(entry.path());
        if (known != null) {
          items.add(known);
          continue;
        }
        if (progress.cancelled()) {
          break;
        }
        pending.addLast(workers.submit(() -> glance(library, source, entry)));
        if (pending.size() > AHEAD) {
          take(pending.removeFirst()).ifPresent(items::add);
        }
      }
      while (!pending.isEmpty()) {
        take(pending.removeFirst()).ifPresent(items::add);
      }
    }
    return Catalogue.of(items, listing.skipped(), order(source), before.scanned());
  }

  private Optional<Item> glance(Library library, NoteSource source, Entry entry) {
    try {
      byte[] bytes = source.read(entry.path());
      return Optional.of(
          Item.of(reader.glance(library.id(), entry.path(), bytes), entry).unread(false));
    } catch (IOException e) {
      return Optional.empty(); // The reading of its text names it and says why.
    }
  }

  /** The order that {@code source} says its notes have; empty when it says none that is valid. */
  static List<String> order(NoteSource source) {
    try {
      return Packs.read(source).map(Pack::notes).orElse(List.of());
    } catch (IOException e) {
      return List.of(); // The reading of the library names it and says why.
    }
  }

  private static Optional<Item> take(Future<Optional<Item>> head) throws IOException {
    try {
      return head.get();
    } catch (ExecutionException e) {
      throw new IOException("a note cannot be listed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.io.InterruptedIOException("interrupted while notes were listed");
    }
  }
}
