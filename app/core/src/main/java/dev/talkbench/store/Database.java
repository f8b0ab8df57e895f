package dev.talkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/**
 * A SQLite file opened safely. WAL with {@code synchronous=FULL}: a commit is on disk when the
 * method returns (<a href="https://sqlite.org/pragma.html#pragma_synchronous">pragma
 * synchronous</a>). One connection; calls take turns. A second process may have the file open too;
 * it waits up to five seconds for its turn to write.
 */
final class Database {
  /** Older versions may corrupt a WAL database (the WAL-reset bug, sqlite.org/wal.html). */
  private static final String OLDEST_SQLITE = "3.51.3";

  private static final int BUSY_MILLIS = 5_000;
  private static final int SEAL_MILLIS = 500;
  private static final Pattern DOT = Pattern.compile("\\.");

  private final ReentrantLock turn = new ReentrantLock();
  private final Path file;
  private final Connection connection;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** See {@link SqliteUserStore#open}. */
  static Database open(Path file, Path natives) {
    Path path = file.toAbsolutePath().normalize();
    try {
      Files.createDirectories(Objects.requireNonNull(path.getParent(), "a file has a folder"));
      Files.createDirectories(natives);
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.NOT_OPENED,
          String.valueOf(path.getParent()),
          e.getClass().getSimpleName(),
          path.getParent()
              + " cannot be written ("
              + e.getClass().getSimpleName()
              + "): make it writable or choose another folder with --data-dir",
          e);
    }
    if (System.getProperty("org.sqlite.tmpdir") == null) {
      System.setProperty("org.sqlite.tmpdir", natives.toAbsolutePath().toString());
    }
    try {
      if (Files.notExists(path)) {
        Seal.lift(path); // Of a database that somebody took away.
      }
      Connection connection = connect(path);
      try {
        ready(connection, path);
        return new Database(path, connection);
      } catch (SQLException | IOException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Failures.of(e, path);
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.NOT_READ,
          path.toString(),
          String.valueOf(e.getMessage()),
          path + " cannot be read: " + e.getMessage(),
          e);
    }
  }

  /** A connection of its own; the caller closes it. */
  static Connection connect(Path path) throws SQLException {
    var config = new SQLiteConfig();
    config.enableLoadExtension(false);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    // As a file URI, so that a question mark in a folder's name cannot become an option.
    return config.createConnection("jdbc:sqlite:" + path.toUri());
  }

  private static void ready(Connection connection, Path path) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      String version = Soundness.text(statement, "select sqlite_version()");
      if (compareVersions(version, OLDEST_SQLITE) < 0) {
        throw new StoreException(
            StoreException.Kind.OTHER,
            path.toString(),
            "SQLite " + version + " < " + OLDEST_SQLITE,
            "SQLite " + version + " may damage data: " + OLDEST_SQLITE + " or newer is needed",
            null);
      }
    }
    Soundness.check(connection, path);
    if (Migrations.version(connection) < Migrations.LATEST) {
      Seal.lift(path); // As before anything else that is written.
    }
    Migrations.run(connection, Migrations.LATEST);
  }

  /** Orders dotted version numbers. */
  static int compareVersions(String left, String right) {
    int[] a = DOT.splitAsStream(left).mapToInt(Integer::parseInt).toArray();
    int[] b = DOT.splitAsStream(right).mapToInt(Integer::parseInt).toArray();
    return Arrays.compare(a, b);
  }

  /** Work on the connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Runs {@code work} when it is its turn. */
  <T> T in(Work<T> work) {
    turn.lock();
    try {
      return work.on(connection);
    } catch (SQLException e) {
      throw Failures.of(e, file);
    } finally {
      turn.unlock();
    }
  }

  /** Runs {@code work} in a transaction when it is its turn. */
  <T> T atomically(Work<T> work) {
    return in(
        db -> {
          try (Statement statement = db.createStatement()) {
            statement.execute("begin immediate");
            try {
              unseal();
              T result = work.on(db);
              statement.execute("commit");
              return result;
            } catch (SQLException | RuntimeException e) {
              rollBack(statement, e);
              throw e;
            }
          }
        });
  }

  /**
   * Before anything is written: were this process killed now, and its log emptied by another tool
   * of SQLite, a seal from before would call a sound database damaged. While nobody else can seal.
   */
  private void unseal() {
    try {
      Seal.lift(file);
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.DISK,
          file.toString(),
          String.valueOf(e.getMessage()),
          file
              + " cannot be written, for its checksum cannot be taken away ("
              + e.getMessage()
              + "): make its folder writable",
          e);
    }
  }

  /** After some errors (a full disk) SQLite has rolled back already, and says so. */
  static void rollBack(Statement statement, Exception cause) {
    try {
      statement.execute("rollback");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** What a query finds, in its order. */
  <T> List<T> rows(String sql, Row<T> each, @Nullable Object... values) {
    return in(
        db -> {
          try (PreparedStatement select = prepared(db, sql, values);
              ResultSet row = select.executeQuery()) {
            var found = new ArrayList<T>();
            while (row.next()) {
              found.add(each.read(row));
            }
            return List.copyOf(found);
          }
        });
  }

  /** The first that a query finds. */
  <T> Optional<T> row(String sql, Row<T> only, @Nullable Object... values) {
    return rows(sql, only, values).stream().findFirst();
  }

  /** Runs one statement; how many rows it changed. */
  int update(String sql, @Nullable Object... values) {
    return atomically(
        db -> {
          try (PreparedStatement statement = prepared(db, sql, values)) {
            return statement.executeUpdate();
          }
        });
  }

  private static PreparedStatement prepared(Connection db, String sql, @Nullable Object... values)
      throws SQLException {
    PreparedStatement statement = db.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Copies {@code other} over everything, in one transaction. */
  void replaceBy(Path other) {
    in(
        db -> {
          unseal();
          DB pages = db.unwrap(SQLiteConnection.class).getDatabase();
          int code = pages.restore("main", other.toString(), (remaining, all) -> {});
          if (code != SQLiteErrorCode.SQLITE_OK.code) {
            throw DB.newSQLException(code, "the backup could not be copied");
          }
          return true;
        });
  }

  /** The file, absolute. */
  Path file() {
    return file;
  }

  /** Seals the file and closes it; a second call does nothing. */
  void close() {
    in(
        db -> {
          if (!db.isClosed()) {
            try {
              seal(db);
            } finally {
              db.close();
            }
          }
          return true;
        });
  }

  /** Does nothing when nothing was written since the last seal, or while others are at work. */
  private void seal(Connection db) throws SQLException {
    try (Statement statement = db.createStatement()) {
      if (Seal.holds(file)) {
        return;
      }
      Seal.lift(file);
      statement.execute("pragma busy_timeout = " + SEAL_MILLIS);
      try (ResultSet row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
        if (row.getInt(1) != 0) {
          return; // Another process reads or writes; it will seal when it closes.
        }
      }
      Soundness.alone(
          db,
          () -> {
            if (Seal.logIsEmpty(file)) {
              Seal.set(file);
            }
            return true;
          });
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.DISK,
          file.toString(),
          String.valueOf(e.getMessage()),
          file
              + " is saved, but its checksum could not be ("
              + e.getMessage()
              + "): free some space or make its folder writable",
          e);
    } catch (SQLException e) {
      if (!Failures.busy(e) && !Failures.readOnly(e)) {
        throw e;
      }
      // As above: the other process seals. What cannot be written has not changed.
    }
  }
}
