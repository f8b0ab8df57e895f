package dev.talkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The backups that are made without being asked for: one a day when something has changed, the
 * newest {@value #KEPT} stay. Any thread; two processes at once make two backups at worst.
 */
public final class Backups {
  /** So many stay. */
  public static final int KEPT = 7;

  /** Somewhat less than a day: who opens the app every morning gets one every morning. */
  private static final Duration AGE = Duration.ofHours(20);

  private static final String PREFIX = "user-";
  private static final String SUFFIX = ".db";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneId.systemDefault());

  private final Path folder;

  /** Those in {@code folder}, which is made when the first one is. */
  public Backups(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes one when it is time to.
   *
   * @param database may be in use
   * @throws StoreException it could not be made
   */
  public Optional<Backup> keep(Path database, Instant now) {
    try {
      List<Path> all = newestFirst();
      if (!all.isEmpty()) {
        Instant last = Files.getLastModifiedTime(all.getFirst()).toInstant();
        boolean young = last.isAfter(now.minus(AGE)) && !last.isAfter(now);
        if (young || !changedSince(database, last)) {
          return Optional.empty();
        }
      }
      Files.createDirectories(folder);
      Backup made = BackupFile.write(database, free(PREFIX, now));
      for (Path old : newestFirst().stream().skip(KEPT).toList()) {
        Files.deleteIfExists(old);
      }
      return Optional.of(made);
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.NOT_WRITTEN,
          folder.toString(),
          String.valueOf(e.getMessage()),
          "no backup could be made in " + folder + " (" + e.getMessage() + ")",
          e);
    }
  }

  private static boolean changedSince(Path database, Instant last) throws IOException {
    for (Path file : List.of(database, Seal.log(database))) {
      if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isAfter(last)) {
        return true;
      }
    }
    return false;
  }

  /** Automatic ones, by the time in their names. */
  List<Path> newestFirst() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> name(file).startsWith(PREFIX) && name(file).endsWith(SUFFIX))
          .sorted(Comparator.comparing(Backups::name).reversed())
          .toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  Path folder() {
    return folder;
  }

  /** A name that nothing has yet. */
  Path free(String prefix, Instant now) {
    return free(folder, prefix, now);
  }

  static Path free(Path folder, String prefix, Instant now) {
    String stem = prefix + STAMP.format(now);
    Path file = folder.resolve(stem + SUFFIX);
    for (int next = 2; Files.exists(file); next++) {
      file = folder.resolve(stem + "-" + next + SUFFIX);
    }
    return file;
  }
}
