package dev.talkbench.workspace;

import dev.talkbench.claims.Claims;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.library.NoteSource.Entry;
import dev.talkbench.library.NoteSource.Listing;
import dev.talkbench.library.NoteSource.Skipped;
import dev.talkbench.library.Pack;
import dev.talkbench.library.ResourcePaths;
import dev.talkbench.markdown.FrontMatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a library's notes without reading them. Immutable.
 *
 * @param items by path
 * @param pack what the library says of the order of its notes ({@link Pack#notes}); may be empty
 * @param scanned when the source was last looked at, milliseconds since 1970
 */
record Catalogue(Map<String, Item> items, List<Skipped> skipped, List<String> pack, long scanned) {
  /** The hash of a note whose text has not been read: never that of one in the index. */
  static final String UNREAD = "";

  static final Catalogue EMPTY = new Catalogue(Map.of(), List.of(), List.of(), 0);

  // Clocks of file systems are coarse: a file this young may change again and look the same.
  private static final long RACY_MILLIS = 3_000;

  /**
   * A note.
   *
   * @param summary without its translation; its order is the one that its own head says
   * @param size bytes
   * @param modified milliseconds since 1970, or in a zip a checksum
   * @param hash SHA-256 of the bytes
   * @param sections how many
   * @param translation path of the other edition as the note says it, or null
   * @param claims whether its text may hold claims; true also where nobody has looked
   */
  record Item(
      NoteSummary summary,
      long size,
      long modified,
      String hash,
      int sections,
      @Nullable String translation,
      boolean claims) {
    static Item of(Note note, Entry entry) {
      FrontMatter head = note.document().frontMatter();
      return new Item(
          new NoteSummary(
              note.id(),
              note.path(),
              note.title(),
              head.all().get("short_title") instanceof String words ? words : note.title(),
              note.lang(),
              head.date(),
              head.tags(),
              head.categories(),
              head.order(),
              head.pinned(),
              null),
          entry.size(),
          entry.modified(),
          note.contentHash(),
          note.document().sections().size(),
          head.translation(),
          !Claims.of(note.document()).placed().isEmpty());
    }

    /** The same note when only its head has been read. */
    Item unread(boolean mayClaim) {
      return new Item(summary, size, modified, UNREAD, sections, translation, mayClaim);
    }
  }

  static Catalogue of(
      Collection<Item> items, List<Skipped> skipped, List<String> pack, long scanned) {
    var byPath = new LinkedHashMap<String, Item>();
    items.forEach(item -> byPath.put(item.summary().path(), item));
    return new Catalogue(byPath, List.copyOf(skipped), List.copyOf(pack), scanned);
  }

  /** This and what {@code later} knows of the text of notes. */
  Catalogue withRead(Catalogue later) {
    var all = new LinkedHashMap<>(items);
    later
        .items()
        .forEach(
            (path, item) -> {
              if (!item.hash().equals(UNREAD)) {
                all.putIfAbsent(path, item);
              }
            });
    return new Catalogue(all, skipped, pack, scanned);
  }

  /** Whether the file is surely the one that was read, going by size and time alone. */
  boolean untouched(Entry entry) {
    Item item = items.get(entry.path());
    return item != null
        && item.size() == entry.size()
        && item.modified() == entry.modified()
        && item.modified() < scanned - RACY_MILLIS;
  }

  /** Whether these are surely the files that were read, all of them and no other. */
  boolean untouched(List<Entry> entries) {
    return entries.size() == items.size() && entries.stream().allMatch(this::untouched);
  }

  /** Whether a later look found the same, so that it need not be kept. */
  boolean holds(Catalogue later) {
    return later.items().equals(items)
        && later.skipped().equals(skipped)
        && later.pack().equals(pack)
        && untouched(listing().notes());
  }

  /** The same notes in the order that the library says now. */
  Catalogue inOrder(List<String> now) {
    return now.equals(pack) ? this : new Catalogue(items, skipped, List.copyOf(now), scanned);
  }

  /** The source as it was when it was last looked at. */
  Listing listing() {
    return new Listing(
        items.values().stream()
            .map(item -> new Entry(item.summary().path(), item.size(), item.modified()))
            .toList(),
        skipped);
  }

  /** Whether the note at {@code path} may hold claims. */
  boolean claims(String path) {
    Item item = items.get(path);
    return item != null && item.claims();
  }

  int sections() {
    return items.values().stream().mapToInt(Item::sections).sum();
  }

  long bytes() {
    return items.values().stream().mapToLong(Item::size).sum();
  }

  /** For lists, in order, translations resolved. */
  List<NoteSummary> summaries() {
    var plain = items.values().stream().map(Item::summary).toList();
    var links = new Links(plain);
    var all = new ArrayList<NoteSummary>();
    for (Item item : items.values()) {
      NoteSummary s = item.summary();
      all.add(
          new NoteSummary(
              s.id(),
              s.path(),
              s.title(),
              s.shortTitle(),
              s.lang(),
              s.date(),
              s.tags(),
              s.categories(),
              order(s),
              s.pinned(),
              translation(item, links)));
    }
    all.sort(NoteSummary.ORDER);
    return List.copyOf(all);
  }

  /** What a note says of its own place comes before what the library says. */
  private int order(NoteSummary note) {
    int position = note.order() == Integer.MAX_VALUE ? Pack.position(pack, note.id().slug()) : -1;
    return position < 0 ? note.order() : position + 1;
  }

  private static @Nullable NoteId translation(Item item, Links links) {
    String path = item.summary().path();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String said = item.translation();
    NoteId found = null;
    if (said != null) {
      found =
          ResourcePaths.decode(said)
              .flatMap(p -> ResourcePaths.normalise(p.startsWith("/") ? "" : folder, p))
              .map(links::at)
              .orElse(null);
    } else if (path.startsWith("ko/") || path.startsWith("en/")) {
      found = links.at((path.startsWith("ko/") ? "en/" : "ko/") + path.substring(3));
    }
    return item.summary().id().equals(found) ? null : found;
  }
}
