package dev.talkbench.workspace;

import dev.talkbench.library.Library;
import dev.talkbench.library.NoteReader;
import dev.talkbench.library.NoteSource;
import dev.talkbench.library.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lists of all libraries: in memory once asked for, else from the cache. Any thread. */
final class Shelves {
  private final Sources sources;
  private final CatalogueFile files;
  private final Heads heads;
  private final List<String> builtInOrder;
  private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

  /** Locks, one a library. */
  private final Map<String, Object> reading = new ConcurrentHashMap<>();

  /** What the files say, so that it is not written again. */
  private final Map<String, Catalogue> filed = new ConcurrentHashMap<>();

  /** {@code builtInOrder} is what the built-in pack says of the order of its notes. */
  Shelves(Path cache, Sources sources, NoteReader reader, List<String> builtInOrder) {
    this.builtInOrder = builtInOrder;
    this.files = new CatalogueFile(cache);
    this.sources = sources;
    this.heads = new Heads(reader);
  }

  /** The list of a library as of its last update. */
  Shelf of(Library library) throws IOException {
    Shelf known = shelves.get(library.id());
    if (known != null) {
      return known;
    }
    Shelf made = Shelf.of(listed(library));
    Shelf raced = shelves.putIfAbsent(library.id(), made);
    return raced == null ? made : raced;
  }

  /** What is known before the first update. */
  private Catalogue listed(Library library) throws IOException {
    return switch (library.kind()) {
      // The built-in pack changes with the app: after that its heads are read again, unless only
      // their order has changed.
      case BUILT_IN -> {
        try (NoteSource source = sources.open(library)) {
          Catalogue known = read(library.id());
          yield known.untouched(source.list().notes())
              ? known.inOrder(builtInOrder)
              : heads.of(library, source);
        }
      }
      case FILE -> {
        // One note that was registered a moment ago can be opened at once.
        Catalogue known = read(library.id());
        yield known.items().isEmpty() ? heads(library) : known;
      }
      case FOLDER, ZIP -> read(library.id());
    };
  }

  private Catalogue read(String library) throws IOException {
    Catalogue known = files.read(library);
    filed.put(library, known);
    return known;
  }

  private Catalogue heads(Library library) throws IOException {
    try (NoteSource source = sources.open(library)) {
      return heads.of(library, source);
    }
  }

  /**
   * What the last update found: from memory once it has been read, since the file of a large
   * library is large too. Not what is on the list, which a glance may have put there: after an
   * update that failed, what is gone must still be missed.
   */
  Catalogue before(Library library) throws IOException {
    // Who comes second waits for the first instead of reading the same once more.
    synchronized (reading.computeIfAbsent(library.id(), id -> new Object())) {
      Catalogue known = filed.get(library.id());
      return known == null ? read(library.id()) : known;
    }
  }

  /** What is on the list already, be it read or not; else what {@code before} knows. */
  Catalogue shown(Library library, Catalogue before) {
    Shelf shelf = shelves.get(library.id());
    return shelf == null ? before : shelf.catalogue();
  }

  /** Puts notes on the list that have been read before the others. */
  void begin(Library library, Catalogue foremost, Progress progress) {
    shelves.put(library.id(), Shelf.of(foremost));
    progress.searchable(library.id());
    progress.listed(library.id());
  }

  /** Puts many new notes on the list before they are read, beside those of {@code known}. */
  void glance(
      Library library,
      NoteSource source,
      NoteSource.Listing listing,
      Catalogue known,
      Progress progress)
      throws IOException {
    shelves.put(library.id(), Shelf.of(heads.glance(library, source, listing, known, progress)));
    progress.listed(library.id());
  }

  /** The same listing, its notes in the order of the list, which is the order of reading. */
  NoteSource.Listing inOrder(Library library, NoteSource.Listing listing) {
    Shelf shelf = shelves.get(library.id());
    if (shelf == null) {
      return listing;
    }
    var place = new HashMap<String, Integer>();
    shelf.notes().forEach(note -> place.put(note.path(), place.size()));
    return new NoteSource.Listing(
        listing.notes().stream()
            .sorted(
                Comparator.comparingInt(
                    entry -> place.getOrDefault(entry.path(), Integer.MAX_VALUE)))
            .toList(),
        listing.skipped());
  }

  /** What an update found, for this window and the next start. */
  void keep(Library library, Catalogue now) throws IOException {
    Catalogue before = filed.get(library.id());
    if (before == null || !before.holds(now)) {
      files.write(library.id(), now);
      filed.put(library.id(), now);
    }
    shelves.put(library.id(), Shelf.of(now));
  }

  /** A library that cannot be read now shows what it showed before. */
  void stay(Library library, Catalogue before) {
    shelves.putIfAbsent(library.id(), Shelf.of(before));
  }

  void forget(String library) throws IOException {
    filed.remove(library);
    shelves.remove(library);
    files.delete(library);
  }
}
