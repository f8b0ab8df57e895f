package dev.talkbench.workspace;

import dev.talkbench.library.Library;
import dev.talkbench.library.NoteReader;
import dev.talkbench.library.NoteSource;
import dev.talkbench.library.NoteSource.Listing;
import dev.talkbench.library.Sources;
import dev.talkbench.search.Preload;
import dev.talkbench.search.SearchIndex;
import java.io.IOException;
import java.util.List;

/**
 * The first seconds of a large library that is new: its foremost notes can be read and found at
 * once, then all of it is on the list. The texts of the others are left to an {@link Indexer}. One
 * thread at a time.
 */
final class Beginning {
  /** More than a screen shows. */
  private static final int FOREMOST = 40;

  private final Sources sources;
  private final SearchIndex index;
  private final NoteReader reader;
  private final Shelves shelves;

  Beginning(Sources sources, SearchIndex index, NoteReader reader, Shelves shelves) {
    this.sources = sources;
    this.index = index;
    this.reader = reader;
    this.shelves = shelves;
  }

  /**
   * Begins with {@code library} if somebody looks on and it is large and new. Whatever cannot be
   * read or written is left to the update that follows, which meets it again and says why.
   */
  void of(Library library, Progress progress) throws IOException {
    if (!progress.watched()) {
      return;
    }
    Catalogue before = shelves.before(library);
    if (before.scanned() > 0) {
      return;
    }
    Preload.dictionaries();
    try (NoteSource source = sources.open(library)) {
      Listing listing = source.list();
      if (Heads.worthIt(listing, shelves.shown(library, before))) {
        var first = new Indexer(library, source, index, reader, before, progress);
        List<String> pack = Heads.order(source);
        Catalogue foremost = first.begin(Foremost.of(listing.notes(), pack, FOREMOST));
        shelves.begin(library, foremost, progress);
        shelves.glance(library, source, listing, foremost, progress);
      }
    } catch (IOException e) {
      shelves.stay(library, before);
    }
  }
}
