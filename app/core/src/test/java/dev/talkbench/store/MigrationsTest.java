package dev.talkbench.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of any earlier version becomes the same as a new one and keeps its rows. */
class MigrationsTest {
  private final Path folder;

  MigrationsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static IntStream earlier() {
    return IntStream.range(0, Migrations.LATEST);
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
  }

  private static List<String> schema(Path file) throws SQLException {
    try (Connection db = connect(file);
        Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery("select coalesce(sql, name) from sqlite_schema order by name")) {
      var all = new ArrayList<String>();
      while (row.next()) {
        all.add(row.getString(1));
      }
      return all;
    }
  }

  @ParameterizedTest
  @MethodSource("earlier")
  void everyEarlierVersionComesUpToDate(int version) throws Exception {
    Path old = folder.resolve("old.db");
    Path fresh = folder.resolve("fresh.db");
    try (Connection db = connect(old);
        Statement statement = db.createStatement()) {
      Migrations.run(db, version);
      assertEquals(version, Migrations.version(db));
      if (version >= 1) {
        statement.execute("insert into setting values ('theme', 'dark')");
      }
    }
    SqliteUserStore.open(fresh, folder).close();
    try (var store = SqliteUserStore.open(old, folder)) {
      assertEquals(version >= 1 ? Optional.of("dark") : Optional.empty(), store.setting("theme"));
    }
    assertEquals(schema(fresh), schema(old));
  }

  @Test
  void aStepThatFailsLeavesTheVersionBefore() throws Exception {
    try (Connection db = connect(folder.resolve("half.db"));
        Statement statement = db.createStatement()) {
      // In the way of the first step's second table.
      statement.execute("create table setting (x)");
      assertThrows(SQLException.class, () -> Migrations.run(db, Migrations.LATEST));
      assertEquals(0, Migrations.version(db));
      try (ResultSet row =
          statement.executeQuery("select count(*) from sqlite_schema where name = 'library'")) {
        assertEquals(0, row.getInt(1), "the step's first table is gone again");
      }
    }
  }
}
