package dev.talkbench.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Sets a database aside that cannot be used, and puts a backup in its place. */
final class Mending {
  private static final ReentrantLock TURN = new ReentrantLock();

  private Mending() {}

  /**
   * Opens the database; a damaged one is replaced by the newest good backup first. Two processes
   * that find the same damage take turns, so that the second finds it mended.
   */
  static SqliteUserStore.Opened open(Path file, Path natives, Backups backups) {
    try {
      return new SqliteUserStore.Opened(Database.open(file, natives), null);
    } catch (DamagedException first) {
      return exclusively(
          backups,
          () -> {
            try {
              return new SqliteUserStore.Opened(Database.open(file, natives), null);
            } catch (DamagedException damage) {
              Mended mended = mend(file, backups, damage);
              return new SqliteUserStore.Opened(Database.open(file, natives), mended);
            }
          });
    }
  }

  /** Something to do with the data folder to oneself. */
  interface Turn<T> {
    T take() throws IOException;
  }

  static <T> T exclusively(Backups backups, Turn<T> turn) {
    TURN.lock();
    try {
      Files.createDirectories(backups.folder());
      try (FileChannel channel =
              FileChannel.open(
                  backups.folder().resolve(".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
        return turn.take();
      }
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.READ_ONLY,
          backups.folder().toString(),
          e.toString(),
          "the database cannot be set aside (" + e + "): make its folder writable",
          e);
    } finally {
      TURN.unlock();
    }
  }

  private static Mended mend(Path file, Backups backups, DamagedException damage)
      throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".restore");
    Backup good = newestGood(backups, part);
    Path aside = aside(file, "user-damaged-");
    if (good != null) {
      Durable.replace(part, file);
    }
    return new Mended(damage.getMessage(), aside, good);
  }

  private static @Nullable Backup newestGood(Backups backups, Path part) throws IOException {
    for (Path each : backups.newestFirst()) {
      try {
        return BackupFile.prepare(each, part);
      } catch (StoreException unusable) {
        // The one before it is the next best; restoring this one by hand says what is wrong.
      }
    }
    return null;
  }

  /** Moves a database, its log and its seal to a dated name beside it. */
  static Path aside(Path file, String prefix) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " has no folder");
    }
    Path aside = Backups.free(folder, prefix, Instant.now());
    for (String suffix : List.of("-wal", "-shm", ".seal", "")) {
      Path part = file.resolveSibling(file.getFileName() + suffix);
      if (Files.exists(part)) {
        Files.move(part, aside.resolveSibling(aside.getFileName() + suffix));
      }
    }
    return aside;
  }
}
