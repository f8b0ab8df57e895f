package dev.talkbench.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A zip of a folder with notes, read in place: nothing is ever unpacked to disk. A zip with a name
 * that leaves its folder, or that would unpack to far more than it is, is refused as a whole.
 */
public final class ZipSource implements NoteSource {
  static final long MAX_BYTES = 1_000_000_000;
  static final int MAX_OTHER_ENTRIES = 10_000;
  static final int MAX_RATIO = 100;

  // Below this a high ratio does no harm, and short repetitive files have one honestly.
  private static final long RATIO_FROM = 1_000_000;

  private final Path file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
  private final Set<String> links;
  private final Set<String> twice = new LinkedHashSet<>();

  /** What a whole zip holds, under its one top folder when it has one. */
  public ZipSource(Path file) throws IOException {
    this(file, null);
  }

  /**
   * What lies under {@code prefix}.
   *
   * @param prefix ends with a slash; null: the one folder everything lies in, or the zip itself
   * @throws IOException no zip, damaged, or refused
   */
  public ZipSource(Path file, @Nullable String prefix) throws IOException {
    this.file = file;
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(
          file + " is no file, or it is not connected: check the path or connect its drive");
    }
    ZipDirectory directory = ZipDirectory.read(file);
    this.links = directory.links();
    if (!directory.encrypted().isEmpty()) {
      String secret = Collections.min(directory.encrypted());
      throw refused("its entry '" + PathRules.printable(secret) + "' is encrypted");
    }
    try {
      this.zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ, directory.names());
    } catch (ZipException e) {
      throw damaged(file + " is damaged: ", e);
    }
    try {
      Map<String, ZipEntry> all = check(zip, prefix == null ? "" : prefix);
      String root = prefix == null ? topFolder(all.keySet()) : prefix;
      all.forEach(
          (name, entry) -> {
            if (!name.startsWith(root)) {
              return; // what macOS adds beside the top folder
            }
            String path = PathRules.nfc(name.substring(root.length()));
            if (entries.putIfAbsent(path, entry) != null) {
              twice.add(path);
            }
          });
    } catch (IOException | RuntimeException e) {
      try {
        zip.close();
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  /** Files under {@code prefix} by name with slashes; folders left out. */
  private Map<String, ZipEntry> check(ZipFile opened, String prefix) throws IOException {
    var files = new LinkedHashMap<String, ZipEntry>();
    long bytes = 0;
    long packedBytes = 0;
    int notes = 0;
    int others = 0;
    for (Enumeration<? extends ZipEntry> all = opened.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName().replace('\\', '/');
      if (!name.startsWith(prefix)) {
        continue;
      }
      if (PathRules.leavesFolder(name)) {
        throw refused("its entry '" + PathRules.printable(entry.getName()) + "' lies outside it");
      }
      long size = Math.max(0, entry.getSize());
      long packed = Math.max(1, entry.getCompressedSize());
      bytes += size;
      packedBytes += packed;
      if (size > MAX_BYTES || bytes > MAX_BYTES) {
        throw refused("it unpacks to more than " + MAX_BYTES / 1_000_000 + " MB");
      }
      if (size > RATIO_FROM && size > MAX_RATIO * packed) {
        throw refused(
            "its entry '"
                + PathRules.printable(name)
                + "' unpacks to more than "
                + MAX_RATIO
                + " times its size");
      }
      boolean note = !name.endsWith("/") && NoteFiles.isNote(name);
      notes += note ? 1 : 0;
      others += note ? 0 : 1;
      if (others > MAX_OTHER_ENTRIES || notes > NoteFiles.MAX_NOTES) {
        throw refused(
            "it has more than "
                + (note ? NoteFiles.MAX_NOTES : MAX_OTHER_ENTRIES)
                + (note ? " notes" : " entries that are no notes"));
      }
      if (!name.endsWith("/") && files.putIfAbsent(name, entry) != null) {
        twice.add(name);
      }
    }
    if (packedBytes > Files.size(file)) {
      // As a ratio that is low for each of thousands on one body would have it.
      throw refused("its entries overlap");
    }
    if (bytes > RATIO_FROM && bytes > MAX_RATIO * packedBytes) {
      throw refused("it unpacks to more than " + MAX_RATIO + " times its size");
    }
    return files;
  }

  private IOException refused(String why) {
    return new SourceException(
        SourceException.Kind.ZIP_REFUSED,
        file.toString(),
        file + " is refused: " + why + "; unpack it yourself and add the folder");
  }

  private IOException damaged(String what, ZipException e) {
    return new SourceException(
        SourceException.Kind.ZIP_DAMAGED,
        file.toString(),
        what + e.getMessage() + "; make the zip again",
        e);
  }

  /** The folder that holds everything, with its slash, or the empty string. */
  private static String topFolder(Set<String> names) {
    String top = null;
    for (String name : names) {
      if (name.startsWith("__MACOSX/")) {
        continue;
      }
      int slash = name.indexOf('/');
      String folder = slash < 0 ? "" : name.substring(0, slash + 1);
      if (top != null && !top.equals(folder)) {
        return "";
      }
      top = folder;
    }
    return top == null ? "" : top;
  }

  @Override
  public Listing list() {
    var collector = new Collector();
    entries.forEach(
        (path, entry) -> {
          if (!NoteFiles.isNote(path)) {
            return;
          }
          Optional<String> folder = folderRefusal(path);
          if (links.contains(entry.getName())) {
            collector.skip(path, "symbolic link, not followed");
          } else if (folder.isPresent()) {
            collector.skip(path, folder.get());
          } else {
            collector.note(path, Math.max(0, entry.getSize()), Math.max(0, entry.getCrc()));
          }
        });
    for (String path : twice) {
      if (NoteFiles.isNote(path) && folderRefusal(path).isEmpty()) {
        collector.skip(path, "there twice; the first one is read");
      }
    }
    return collector.listing();
  }

  private static Optional<String> folderRefusal(String path) {
    int from = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
      Optional<String> refusal = NoteFiles.folderRefusal(path.substring(from, slash));
      if (refusal.isPresent()) {
        return refusal;
      }
      from = slash + 1;
    }
    return Optional.empty();
  }

  @Override
  public byte[] read(String path) throws IOException {
    Optional<String> refusal = PathRules.refusal(path);
    if (refusal.isPresent()) {
      throw PathRules.refused(path, refusal.get());
    }
    ZipEntry entry = entries.get(PathRules.nfc(path));
    if (entry == null || links.contains(entry.getName())) {
      throw new NoSuchFileException(file + ": no file '" + path + "'");
    }
    int limit = NoteFiles.isNote(path) ? NoteFiles.MAX_NOTE_BYTES : NoteFiles.MAX_RESOURCE_BYTES;
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(limit + 1);
      // What a zip says about its sizes is not believed.
      if (bytes.length > limit) {
        throw new SourceException(
            SourceException.Kind.LARGE,
            path,
            file + ": '" + path + "' is larger than " + limit / 1_000_000 + " MB: make it smaller");
      }
      return bytes;
    } catch (ZipException e) {
      throw damaged(file + ": '" + path + "' is damaged: ", e);
    }
  }

  @Override
  public boolean exists(String path) {
    ZipEntry entry = entries.get(PathRules.nfc(path));
    return entry != null && PathRules.refusal(path).isEmpty() && !links.contains(entry.getName());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
