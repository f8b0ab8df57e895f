package dev.talkbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was searched for: lately, and under a name. */
final class SearchTable {
  /** More than this nobody looks through. */
  private static final int RECENT = 200;

  static final String SAVE =
      "insert into search_saved (name, query, at) values (?, ?, ?)"
          + " on conflict (name) do update set query = excluded.query";

  private SearchTable() {}

  static List<String> recent(Connection db, int limit) throws SQLException {
    try (PreparedStatement select =
        db.prepareStatement("select query from search_recent order by at desc, query limit ?")) {
      select.setInt(1, Math.max(0, limit));
      try (ResultSet row = select.executeQuery()) {
        var found = new ArrayList<String>();
        while (row.next()) {
          found.add(row.getString(1));
        }
        return List.copyOf(found);
      }
    }
  }

  /** In a transaction of the caller's. */
  static void addRecent(Connection db, String query, Instant at) throws SQLException {
    try (PreparedStatement insert =
        db.prepareStatement(
            "insert into search_recent (query, at) values (?, ?)"
                + " on conflict (query) do update set at = excluded.at")) {
      insert.setString(1, query);
      insert.setLong(2, at.toEpochMilli());
      insert.executeUpdate();
    }
    try (PreparedStatement delete =
        db.prepareStatement(
            "delete from search_recent where query not in"
                + " (select query from search_recent order by at desc, query limit ?)")) {
      delete.setInt(1, RECENT);
      delete.executeUpdate();
    }
  }

  static List<SavedSearch> saved(Connection db) throws SQLException {
    try (Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery("select name, query, at from search_saved order by at, name")) {
      var found = new ArrayList<SavedSearch>();
      while (row.next()) {
        found.add(
            new SavedSearch(
                row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))));
      }
      return List.copyOf(found);
    }
  }
}
