package dev.talkbench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** Whether a database is what was written, before anybody reads an answer from it. */
final class Soundness {
  private Soundness() {}

  /**
   * Checks an open database: by its seal when it was closed in order, else row by row.
   *
   * @throws DamagedException it is not sound
   * @throws StoreException a newer program wrote it
   */
  static void check(Connection connection, Path file) throws SQLException, IOException {
    Seal.Verdict seal = Seal.look(file);
    if (seal == Seal.Verdict.BROKEN) {
      // Looked at again while nobody can write: another process may just have been closing.
      seal = alone(connection, () -> Seal.look(file));
      if (seal == Seal.Verdict.BROKEN && !newer(connection, file)) {
        throw Failures.damage(file, "its checksum is wrong");
      }
    }
    checkVersion(connection, file);
    if (seal != Seal.Verdict.INTACT) {
      checkRows(connection, file);
    }
  }

  /**
   * Whether a newer program wrote it, which may seal in its own way: sound, and with tables that
   * this one does not have. A wrong number alone is damage.
   */
  private static boolean newer(Connection connection, Path file) throws SQLException {
    if (Migrations.version(connection) <= Migrations.LATEST) {
      return false;
    }
    try (Statement statement = connection.createStatement()) {
      return text(statement, "pragma integrity_check(1)").equals("ok")
          && !schema(connection).equals(expected(Migrations.LATEST));
    } catch (SQLException e) {
      throw Failures.damage(file, String.valueOf(e.getMessage()));
    }
  }

  /** What can be asked of the files while nobody writes. */
  @FunctionalInterface
  interface Look<T> {
    T now() throws IOException;
  }

  /** Looks while no process can write. */
  static <T> T alone(Connection connection, Look<T> look) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin immediate");
      try {
        return look.now();
      } finally {
        statement.execute("rollback");
      }
    }
  }

  /**
   * Refuses what a newer program wrote.
   *
   * @return steps of {@link Migrations} that the database has taken
   */
  static int checkVersion(Connection connection, Path file) throws SQLException {
    int schema = Migrations.version(connection);
    if (schema > Migrations.LATEST) {
      throw new StoreException(
          StoreException.Kind.NEWER,
          file.toString(),
          "",
          file
              + " was written by a newer Talkbench (schema "
              + schema
              + ", this one knows "
              + Migrations.LATEST
              + "): start the newer one, or choose another folder with --data-dir",
          null);
    }
    if (schema < 0) {
      throw Failures.damage(file, "no version has the number " + schema);
    }
    return schema;
  }

  /** Every page, every index against its rows, every reference, and the tables themselves. */
  static void checkRows(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String found = text(statement, "pragma integrity_check(1)");
      if (!found.equals("ok")) {
        throw Failures.damage(file, found.lines().findFirst().orElse(""));
      }
      try (ResultSet row = statement.executeQuery("pragma foreign_key_check")) {
        if (row.next()) {
          throw Failures.damage(file, "a row of " + row.getString(1) + " belongs to nothing");
        }
      }
    }
    Set<String> missing = expected(Migrations.version(connection));
    missing.removeAll(schema(connection));
    if (!missing.isEmpty()) {
      throw Failures.damage(file, "its tables are not those of Talkbench");
    }
  }

  private static Set<String> expected(int version) throws SQLException {
    try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Migrations.run(memory, version);
      return schema(memory);
    }
  }

  private static Set<String> schema(Connection connection) throws SQLException {
    var all = new HashSet<String>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select type, name, coalesce(sql, '') from sqlite_schema")) {
      while (row.next()) {
        all.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
      }
    }
    return all;
  }

  /** The text that {@code query} answers with. */
  static String text(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return String.valueOf(row.getString(1));
    }
  }
}
