package dev.talkbench.store;

import dev.talkbench.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A backup: the whole database in one file, with a table that says what was in it when it was made.
 * A plain copy of a closed database is taken for one, too; it only lacks that proof.
 */
final class BackupFile {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final String TABLE = "backup_note";

  private BackupFile() {}

  /**
   * Writes one from {@code database}, which may be open and in use; nothing that was there before
   * is lost unless the new one is complete, on the disk and read again.
   *
   * @param target the file, or an earlier backup to replace
   * @throws StoreException it cannot be written, or something else stands there
   */
  static Backup write(Path database, Path target) {
    Path file = target.toAbsolutePath().normalize();
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw refused(Kind.NOT_WRITTEN, file, "there is no folder " + folder + ": make it first");
    }
    refuseOthers(database, file);
    Path part = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.deleteIfExists(part);
      try {
        Backup made = fill(database, part, file);
        Durable.replace(part, file);
        return made;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new StoreException(
          Kind.NOT_WRITTEN,
          file.toString(),
          reason(e),
          file + " cannot be written (" + reason(e) + "): choose another file",
          e);
    }
  }

  private static StoreException refused(Kind kind, Path file, String message) {
    return new StoreException(kind, file.toString(), "", message, null);
  }

  private static DamagedException damaged(Path file, Exception e) {
    return new DamagedException(
        Kind.BACKUP_DAMAGED,
        file,
        String.valueOf(e.getMessage()),
        file + " is damaged: choose another backup",
        e);
  }

  private static StoreException unreadable(Path file, IOException e) {
    return new StoreException(
        Kind.NOT_READ, file.toString(), reason(e), file + " cannot be read: " + reason(e), e);
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  /** Whoever mistypes a name must not lose a photograph, nor the database itself. */
  private static void refuseOthers(Path database, Path file) {
    if (Files.isDirectory(file)) {
      throw refused(Kind.NOT_WRITTEN, file, file + " is a folder: name a file");
    }
    try {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          // A link, a pipe or a device would be gone, with the backup in its place.
          throw refused(
              Kind.NOT_OVERWRITTEN,
              file,
              file + " is no regular file: it is not overwritten, choose another file");
        }
        if (Files.exists(database) && Files.isSameFile(file, database)) {
          throw refused(
              Kind.NOT_OVERWRITTEN, file, file + " is the database itself: choose another file");
        }
        if (Files.size(file) > 0 && !isDatabase(file)) {
          throw refused(
              Kind.NOT_OVERWRITTEN,
              file,
              file + " is there and is no backup: it is not overwritten, choose another file");
        }
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Backup fill(Path database, Path part, Path file) throws IOException {
    try (Connection source = Database.connect(database);
        PreparedStatement vacuum = source.prepareStatement("vacuum into ?")) {
      vacuum.setString(1, part.toString());
      vacuum.execute();
    } catch (SQLException e) {
      throw Failures.of(e, database);
    }
    Instant now = Instant.now();
    Contents contents;
    try (Connection copy = plain(part)) {
      contents = Contents.of(copy, TABLE);
      note(copy, contents, now);
    } catch (SQLException e) {
      throw Failures.of(e, part);
    }
    return new Backup(file, contents.rows(), Files.size(part), now);
  }

  private static void note(Connection copy, Contents contents, Instant now) throws SQLException {
    try (Statement statement = copy.createStatement()) {
      statement.execute(
          "create table "
              + TABLE
              + " (made integer not null, records integer not null, digest text not null) strict");
    }
    try (PreparedStatement insert =
        copy.prepareStatement("insert into " + TABLE + " values (?, ?, ?)")) {
      insert.setLong(1, now.toEpochMilli());
      insert.setLong(2, contents.rows());
      insert.setString(3, contents.digest());
      insert.executeUpdate();
    }
  }

  /**
   * Copies a backup to {@code part}, checks the copy and brings it up to date. The backup itself is
   * only read.
   *
   * @throws StoreException it is no backup, damaged, or of a newer program; there is no part then
   */
  static Backup prepare(Path backup, Path part) {
    Path file = backup.toAbsolutePath().normalize();
    try {
      delete(part);
      boolean sound = false;
      try {
        copy(file, part);
        Backup checked = check(part, file);
        sound = true;
        return checked;
      } finally {
        if (!sound) {
          delete(part);
        }
      }
    } catch (DamagedException e) {
      throw damaged(file, e);
    } catch (NoSuchFileException e) {
      throw new StoreException(Kind.NOT_READ, file.toString(), "", "there is no file " + file, e);
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (SQLException e) {
      throw damaged(file, e);
    }
  }

  private static void copy(Path file, Path part) throws IOException {
    if (Files.isDirectory(file)) {
      throw refused(Kind.NO_BACKUP, file, file + " is a folder: name the backup's file");
    }
    if (!isDatabase(file)) {
      throw refused(
          Kind.NO_BACKUP, file, file + " is no backup of Talkbench: it is no SQLite file");
    }
    Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
    // Whoever copied a database by hand may have copied its log along with it.
    if (!Seal.logIsEmpty(file)) {
      Files.copy(Seal.log(file), Seal.log(part), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Backup check(Path part, Path file) throws SQLException, IOException {
    long bytes = Files.size(part);
    try (Connection copy = plain(part);
        Statement statement = copy.createStatement()) {
      if (Soundness.checkVersion(copy, file) == 0) {
        throw refused(
            Kind.NO_BACKUP, file, file + " is no backup of Talkbench: it has none of its tables");
      }
      Soundness.checkRows(copy, file);
      Contents contents = Contents.of(copy, TABLE);
      Instant made = proof(statement, contents, file);
      statement.execute("drop table if exists " + TABLE);
      Migrations.run(copy, Migrations.LATEST);
      return new Backup(file, contents.rows(), bytes, made == null ? changed(file) : made);
    } finally {
      Files.deleteIfExists(Seal.log(part));
    }
  }

  private static Instant changed(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  /** When it was made, by its own word; null when it says nothing. */
  private static @Nullable Instant proof(Statement statement, Contents contents, Path file)
      throws SQLException {
    try (ResultSet table =
        statement.executeQuery(
            "select count(*) from sqlite_schema where type = 'table' and name = '" + TABLE + "'")) {
      if (table.getInt(1) == 0) {
        return null;
      }
    }
    try (ResultSet row = statement.executeQuery("select made, digest from " + TABLE)) {
      if (!row.next() || !Objects.equals(row.getString(2), contents.digest())) {
        throw Failures.damage(file, "what is in it is not what was saved");
      }
      return Instant.ofEpochMilli(row.getLong(1));
    }
  }

  private static boolean isDatabase(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /** Not as a log beside the file: a backup is one file. */
  private static Connection plain(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = delete");
      statement.execute("pragma trusted_schema = off");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  static void delete(Path part) throws IOException {
    for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(part.resolveSibling(part.getFileName() + suffix));
    }
  }
}
