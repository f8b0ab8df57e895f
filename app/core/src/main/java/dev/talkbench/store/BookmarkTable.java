package dev.talkbench.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The bookmarks. */
final class BookmarkTable {
  static final String PUT =
      "insert into bookmark (note, anchor, heading, excerpt, at) values (?, ?, ?, ?, ?)"
          + " on conflict (note, anchor) do update set heading = excluded.heading,"
          + " excerpt = excluded.excerpt";

  private BookmarkTable() {}

  static List<Bookmark> read(Connection db) throws SQLException {
    try (Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select note, anchor, heading, excerpt, at from bookmark"
                    + " order by at desc, note, anchor")) {
      var found = new ArrayList<Bookmark>();
      while (row.next()) {
        found.add(
            new Bookmark(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5))));
      }
      return List.copyOf(found);
    }
  }
}
