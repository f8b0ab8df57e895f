package dev.talkbench.workspace;

import dev.talkbench.library.FolderSource;
import dev.talkbench.library.Library;
import dev.talkbench.library.NoteReader;
import dev.talkbench.library.NoteSource;
import dev.talkbench.library.Sources;
import dev.talkbench.search.SearchIndex;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index in step with the sources of the libraries, and knows which of them cannot be
 * trusted. One update at a time, which the workspace sees to; questions from any thread.
 */
final class Upkeep {
  private final SearchIndex index;
  private final Sources sources;
  private final NoteReader reader;
  private final Shelves shelves;
  private final Renames renames;
  private final Beginning beginning;
  private final Map<String, Unavailable> unavailable = new ConcurrentHashMap<>();

  /** Libraries whose last update did not come to its end: the next one looks at all of it. */
  private final Set<String> behind = ConcurrentHashMap.newKeySet();

  Upkeep(SearchIndex index, Sources sources, NoteReader reader, Shelves shelves, Renames renames) {
    this.index = index;
    this.sources = sources;
    this.reader = reader;
    this.shelves = shelves;
    this.renames = renames;
    this.beginning = new Beginning(sources, index, reader, shelves);
  }

  /** Why a library's source cannot be trusted, as of the last look. */
  Optional<Unavailable> unavailable(String library) {
    return Optional.ofNullable(unavailable.get(library));
  }

  /** The library is not part of the workspace any more. */
  void forget(String library) {
    unavailable.remove(library);
    behind.remove(library);
  }

  /**
   * Puts a large library that is new on its list, the foremost notes of it into the index, too, if
   * somebody looks on. Much quicker than {@link #update}, which follows.
   */
  void begin(Library library, Progress progress) throws IOException {
    beginning.of(library, progress);
  }

  /**
   * Brings the index in step with all libraries.
   *
   * @param force every note is put again, changed or not
   */
  List<Indexing> all(List<Library> libraries, boolean force, Progress progress) throws IOException {
    if (force && !index.sound()) {
      // What cannot be read cannot be replaced note by note.
      index.clear();
    }
    for (Library library : libraries) {
      begin(library, progress);
    }
    var round = new Round();
    for (Library library : libraries) {
      round.take(library, one -> update(one, force, force, null, progress));
    }
    return round.finish(index);
  }

  /**
   * Brings the index in step with one library.
   *
   * @param force every note is put again, changed or not
   * @param asked by the reader just now, who knows when files are gone
   * @param touched paths that alone may have changed, or null
   * @throws IOException the index cannot be written
   * @throws CancellationException {@code progress} asked to stop
   */
  Indexing update(
      Library library,
      boolean force,
      boolean asked,
      @Nullable Set<String> touched,
      Progress progress)
      throws IOException {
    long start = System.nanoTime();
    NoteSource source;
    NoteSource.Listing listing;
    try {
      source = sources.open(library);
    } catch (IOException e) {
      return notThere(library, shelves.before(library), start, e);
    }
    try (source) {
      try {
        listing = look(library, source, touched);
      } catch (IOException e) {
        return notThere(library, shelves.before(library), start, e);
      }
      // After the look: what is known may still be being read on another thread.
      Catalogue before = shelves.before(library);
      int had = before.items().size();
      int has = listing.notes().size();
      Optional<Unavailable> loss = Unavailable.loss(library, had, has);
      if (loss.isPresent() && (!asked || has == 0)) {
        return unavailable(library, before, start, loss.get());
      }
      behind.add(library.id());
      if (progress.watched() && Heads.worthIt(listing, before)) {
        if (Heads.worthIt(listing, shelves.shown(library, before))) {
          shelves.glance(library, source, listing, before, progress);
        }
        listing = shelves.inOrder(library, listing);
      }
      Catalogue read = before.withRead(shelves.shown(library, before));
      var indexer = new Indexer(library, source, index, reader, read, progress);
      boolean complete = indexer.run(listing, force);
      Catalogue now = indexer.catalogue();
      if (complete) {
        renames.follow(before, now);
      }
      shelves.keep(library, now);
      unavailable.remove(library.id());
      if (!complete) {
        throw new CancellationException("indexing of '" + library.id() + "' was stopped");
      }
      behind.remove(library.id());
      return done(library, now, start, null);
    }
  }

  private NoteSource.Listing look(Library library, NoteSource source, @Nullable Set<String> touched)
      throws IOException {
    if (touched == null
        || !(source instanceof FolderSource folder)
        || unavailable.containsKey(library.id())
        || behind.contains(library.id())) {
      return source.list();
    }
    Catalogue before = shelves.before(library);
    return before.scanned() > 0 ? folder.again(before.listing(), touched) : source.list();
  }

  private Indexing notThere(Library library, Catalogue before, long start, IOException why) {
    return unavailable(
        library,
        before,
        start,
        new Unavailable(
            Unavailable.Kind.NOT_THERE,
            0,
            before.items().size(),
            String.valueOf(why.getMessage())));
  }

  private Indexing unavailable(Library library, Catalogue before, long start, Unavailable why) {
    unavailable.put(library.id(), why);
    shelves.stay(library, before);
    return done(library, before, start, why);
  }

  private static Indexing done(
      Library library, Catalogue now, long start, @Nullable Unavailable unavailable) {
    return new Indexing(
        library.id(),
        now.items().size(),
        now.sections(),
        now.bytes(),
        (System.nanoTime() - start) / 1e9,
        now.skipped(),
        unavailable);
  }
}
