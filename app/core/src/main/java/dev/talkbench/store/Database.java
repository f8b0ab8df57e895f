package dev.talkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConfig;

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
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
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
          path.getParent()
              + " cannot be written ("
              + e.getMessage()
              + "): make it writable or choose another folder with --data-dir",
          e);
    }
    if (System.getProperty("org.sqlite.tmpdir") == null) {
      System.setProperty("org.sqlite.tmpdir", natives.toAbsolutePath().toString());
    }
    try {
      Connection connection = connect(path);
      try {
        ready(connection, path);
        return new Database(path, connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Failures.of(e, path);
    }
  }

  /**
   * Moves a database that cannot be used, with its log, to a dated name beside it. Never called
   * without the reader's word.
   *
   * @return where it is now
   */
  static Path setAside(Path file) throws IOException {
    Path aside =
        file.resolveSibling(
            "user-damaged-" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + ".db");
    for (String suffix : List.of("-wal", "-shm", "")) {
      Path part = file.resolveSibling(file.getFileName() + suffix);
      if (Files.exists(part)) {
        Files.move(part, aside.resolveSibling(aside.getFileName() + suffix));
      }
    }
    return aside;
  }

  private static Connection connect(Path path) throws SQLException {
    var config = new SQLiteConfig();
    config.enableLoadExtension(false);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    // As a file URI, so that a question mark in a folder's name cannot become an option.
    return config.createConnection("jdbc:sqlite:" + path.toUri());
  }

  private static void ready(Connection connection, Path path) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String version = text(statement, "select sqlite_version()");
      if (compareVersions(version, OLDEST_SQLITE) < 0) {
        throw new StoreException(
            "SQLite " + version + " may damage data: " + OLDEST_SQLITE + " or newer is needed",
            null);
      }
      int schema = Migrations.version(connection);
      if (schema > Migrations.LATEST) {
        throw new StoreException(
            path
                + " was written by a newer Talkbench (schema "
                + schema
                + ", this one knows "
                + Migrations.LATEST
                + "): start the newer one, or choose another folder with --data-dir",
            null);
      }
      String check = text(statement, "pragma quick_check(1)");
      if (!check.equals("ok")) {
        throw new StoreException(
            Failures.damaged(path, check.lines().findFirst().orElse("")), null);
      }
    }
    Migrations.run(connection, Migrations.LATEST);
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.getString(1);
    }
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

  /** After some errors (a full disk) SQLite has rolled back already, and says so. */
  static void rollBack(Statement statement, Exception cause) {
    try {
      statement.execute("rollback");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** Runs one statement; how many rows it changed. */
  int update(String sql, Object... values) {
    return in(
        db -> {
          try (PreparedStatement statement = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
          }
        });
  }

  /** Closes the file; a second call does nothing. */
  void close() {
    in(
        db -> {
          db.close();
          return true;
        });
  }
}
