package dev.talkbench.workspace;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.talkbench.library.NoteId;
import dev.talkbench.library.NoteReader;
import dev.talkbench.library.NoteSource.Skipped;
import dev.talkbench.workspace.Catalogue.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps catalogues in the cache folder, so that the list of a large library is there at once. A
 * cache: whatever cannot be read is an empty catalogue, and the next update fills it again.
 */
final class CatalogueFile {
  private static final int FORMAT = 5;

  private final Path folder;

  CatalogueFile(Path folder) {
    this.folder = folder;
  }

  private Path file(String library) {
    return folder.resolve("notes-" + library + ".json");
  }

  Catalogue read(String library) throws IOException {
    byte[] json;
    try {
      json = Files.readAllBytes(file(library));
    } catch (NoSuchFileException e) {
      return Catalogue.EMPTY;
    }
    try {
      Map<String, Object> all = JSON.std.mapFrom(json);
      if (number(all, "format") != FORMAT || number(all, "reader") != NoteReader.VERSION) {
        return Catalogue.EMPTY;
      }
      var items = new ArrayList<Item>();
      for (Object note : list(all, "notes")) {
        items.add(item(library, map(note)));
      }
      var skipped = new ArrayList<Skipped>();
      for (Object one : list(all, "skipped")) {
        skipped.add(new Skipped(text(map(one), "path"), text(map(one), "reason")));
      }
      List<String> pack = list(all, "pack").stream().map(String.class::cast).toList();
      return Catalogue.of(items, skipped, pack, number(all, "scanned"));
    } catch (IOException | ClassCastException | DateTimeException | NullPointerException e) {
      // Cut short or edited: it is only a cache.
      return Catalogue.EMPTY;
    }
  }

  /** Replaces the file in one step. */
  void write(String library, Catalogue catalogue) throws IOException {
    var notes = new ArrayList<Object>();
    for (Item item : catalogue.items().values()) {
      NoteSummary s = item.summary();
      var note = new LinkedHashMap<String, @Nullable Object>();
      note.put("slug", s.id().slug());
      note.put("path", s.path());
      note.put("title", s.title());
      note.put("short", s.shortTitle());
      note.put("lang", s.lang());
      note.put("date", s.date() == null ? null : s.date().toString());
      note.put("tags", s.tags());
      note.put("categories", s.categories());
      note.put("order", s.order());
      note.put("pinned", s.pinned());
      note.put("size", item.size());
      note.put("modified", item.modified());
      note.put("hash", item.hash());
      note.put("sections", item.sections());
      note.put("translation", item.translation());
      note.put("claims", item.claims());
      notes.add(note);
    }
    var skipped = new ArrayList<Object>();
    for (Skipped one : catalogue.skipped()) {
      skipped.add(Map.of("path", one.path(), "reason", one.reason()));
    }
    var all = new LinkedHashMap<String, Object>();
    all.put("format", FORMAT);
    all.put("reader", NoteReader.VERSION);
    all.put("scanned", catalogue.scanned());
    all.put("pack", catalogue.pack());
    all.put("notes", notes);
    all.put("skipped", skipped);
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "notes-", ".part");
    try {
      Files.write(part, JSON.std.asBytes(all));
      Files.move(
          part, file(library), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  void delete(String library) throws IOException {
    Files.deleteIfExists(file(library));
  }

  private static Item item(String library, Map<?, ?> note) {
    String date = optional(note, "date");
    return new Item(
        new NoteSummary(
            new NoteId(library, text(note, "slug")),
            text(note, "path"),
            text(note, "title"),
            text(note, "short"),
            text(note, "lang"),
            date == null ? null : LocalDate.parse(date),
            list(note, "tags").stream().map(String.class::cast).toList(),
            list(note, "categories").stream().map(String.class::cast).toList(),
            (int) number(note, "order"),
            Boolean.TRUE.equals(note.get("pinned")),
            null),
        number(note, "size"),
        number(note, "modified"),
        text(note, "hash"),
        (int) number(note, "sections"),
        optional(note, "translation"),
        Boolean.TRUE.equals(note.get("claims")));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }

  private static long number(Map<?, ?> map, String key) {
    return map.get(key) instanceof Number n ? n.longValue() : 0;
  }

  private static @Nullable String optional(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : null;
  }

  private static String text(Map<?, ?> map, String key) {
    String text = optional(map, key);
    if (text == null) {
      throw new ClassCastException(key + " is no text");
    }
    return text;
  }
}
