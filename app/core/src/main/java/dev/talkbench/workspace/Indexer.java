package dev.talkbench.workspace;

import dev.talkbench.library.Library;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.library.NoteReader;
import dev.talkbench.library.NoteSource;
import dev.talkbench.library.NoteSource.Entry;
import dev.talkbench.library.NoteSource.Skipped;
import dev.talkbench.library.Pack;
import dev.talkbench.library.Packs;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.workspace.Catalogue.Item;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings the index in step with one library: reads on the calling thread, parses and puts on all
 * cores. Used once, by one thread.
 */
final class Indexer {
  // Notes read and handed out; bounds the memory (5 MB each at most).
  private static final int AHEAD = 12;
  // What was read can be found after this long, then after twice as long, and so on: a reader who
  // waits sees the first notes soon, and a long work is not slowed by small steps.
  private static final long FIRST_STEP_NANOS = 300_000_000L;
  // The others are not even listed so long.
  private static final long BEGINNING_NANOS = 120_000_000L;

  private final Library library;
  private final NoteSource source;
  private final SearchIndex index;
  private final NoteReader reader;
  private final Catalogue before;
  private final Map<NoteId, String> indexed;
  private final Progress progress;

  private final Map<String, Item> items = new LinkedHashMap<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final ArrayDeque<Pending> pending = new ArrayDeque<>();
  private List<String> order = List.of();
  private final long started = System.currentTimeMillis();
  private int done;
  private long step = FIRST_STEP_NANOS;
  private long stepped = System.nanoTime();

  private record Pending(Entry entry, Future<Item> item) {}

  Indexer(
      Library library,
      NoteSource source,
      SearchIndex index,
      NoteReader reader,
      Catalogue before,
      Progress progress)
      throws IOException {
    this.library = library;
    this.source = source;
    this.index = index;
    this.reader = reader;
    this.before = before;
    this.progress = progress;
    this.indexed = index.contents();
  }

  /**
   * Does it and commits; a cancelled work commits what it has done.
   *
   * @param force puts every note again
   * @return whether it went to its end
   */
  boolean run(NoteSource.Listing listing, boolean force) throws IOException {
    skipped.addAll(listing.skipped());
    try {
      order = Packs.read(source).map(Pack::notes).orElse(List.of());
    } catch (IOException e) {
      skipped.add(new Skipped(Packs.FILE, String.valueOf(e.getMessage())));
    }
    boolean complete;
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      complete = all(listing.notes(), force, workers);
    }
    if (complete) {
      removeGone();
    } else {
      before.items().forEach(items::putIfAbsent);
    }
    // Found at once; that it is also safe takes the disk its time.
    index.refresh();
    index.commit();
    return complete;
  }

  /**
   * Puts as many of {@code foremost} as a reader hardly waits for, so that they can be found; what
   * could not be read is left to {@link #run}. Instead of it: each needs an indexer of its own.
   */
  Catalogue begin(List<Entry> foremost) throws IOException {
    order = Heads.order(source);
    long until = System.nanoTime() + BEGINNING_NANOS;
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    boolean goOn = true;
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (Entry entry : foremost) {
        if (!goOn || System.nanoTime() > until || progress.cancelled()) {
          break;
        }
        look(entry, false, workers);
        goOn = pending.size() <= threads || take(pending.removeFirst());
      }
      while (goOn && !pending.isEmpty()) {
        goOn = take(pending.removeFirst());
      }
    }
    index.refresh();
    return catalogue();
  }

  /** What is known now. */
  Catalogue catalogue() {
    return Catalogue.of(items.values(), skipped, order, started);
  }

  private boolean all(List<Entry> notes, boolean force, ExecutorService workers)
      throws IOException {
    progress.at(library.id(), 0, notes.size());
    for (Entry entry : notes) {
      if (progress.cancelled()) {
        break;
      }
      look(entry, force, workers);
      if (pending.size() > AHEAD && !take(pending.removeFirst())) {
        return false;
      }
      progress.at(library.id(), done, notes.size());
      step();
    }
    boolean complete = !progress.cancelled();
    // What has been handed out is finished even when the work was stopped.
    while (!pending.isEmpty()) {
      complete &= take(pending.removeFirst());
      progress.at(library.id(), done, notes.size());
    }
    return complete;
  }

  private void step() throws IOException {
    long now = System.nanoTime();
    if (now - stepped > step) {
      index.refresh();
      progress.searchable(library.id());
      stepped = System.nanoTime();
      step *= 2;
    }
  }

  private void look(Entry entry, boolean force, ExecutorService workers) {
    Item known = before.items().get(entry.path());
    if (known != null && (force || !known.hash().equals(indexed.get(known.summary().id())))) {
      known = null;
    }
    if (known != null && library.kind() != Library.Kind.FILE && before.untouched(entry)) {
      keep(known, entry);
      return;
    }
    byte[] bytes;
    try {
      bytes = source.read(entry.path());
    } catch (IOException e) {
      skipped.add(new Skipped(entry.path(), "cannot be read: " + e.getMessage()));
      done++;
      return;
    }
    if (known != null && known.hash().equals(NoteReader.hash(bytes))) {
      keep(known, entry);
      return;
    }
    pending.addLast(
        new Pending(
            entry,
            workers.submit(
                () -> {
                  Note note = reader.read(library.id(), entry.path(), bytes);
                  index.put(note);
                  return Item.of(note, entry);
                })));
  }

  private void keep(Item item, Entry entry) {
    items.put(
        entry.path(),
        new Item(
            item.summary(),
            entry.size(),
            entry.modified(),
            item.hash(),
            item.sections(),
            item.translation(),
            item.claims()));
    done++;
  }

  /** Waits until a note is in the index; whether this thread may go on. */
  private boolean take(Pending next) throws IOException {
    try {
      Item item = next.item().get();
      items.put(next.entry().path(), item);
      done++;
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        // This note alone is at fault: the others of the library, and other libraries, go on.
        skipped.add(new Skipped(next.entry().path(), "cannot be indexed: " + refused.getMessage()));
        done++;
        return true;
      }
      throw new IOException(
          next.entry().path() + " of " + library.id() + " cannot be indexed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void removeGone() throws IOException {
    Set<NoteId> here = new HashSet<>();
    items.values().forEach(item -> here.add(item.summary().id()));
    for (NoteId note : indexed.keySet()) {
      if (note.library().equals(library.id()) && !here.contains(note)) {
        index.remove(note);
      }
    }
  }
}
