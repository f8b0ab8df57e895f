package dev.talkbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The highlights. */
final class HighlightTable {
  private static final String COLUMNS =
      "note, quote, start, note_hash, section_hash, in_section, before, after, shared_before,"
          + " shared_after, alone, colour, comment, at";

  private HighlightTable() {}

  static List<Highlight> read(Connection db) throws SQLException {
    try (Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select id, " + COLUMNS + " from highlight order by at desc, id desc")) {
      var found = new ArrayList<Highlight>();
      while (row.next()) {
        found.add(highlight(row));
      }
      return List.copyOf(found);
    }
  }

  private static Highlight highlight(ResultSet row) throws SQLException {
    return new Highlight(
        row.getLong("id"),
        row.getString("note"),
        row.getString("quote"),
        new Highlight.Place(
            row.getInt("start"),
            row.getString("note_hash"),
            row.getString("section_hash"),
            row.getInt("in_section"),
            row.getString("before"),
            row.getString("after"),
            row.getInt("shared_before"),
            row.getInt("shared_after"),
            row.getBoolean("alone")),
        // One that a later version has, and this one has not, is still a mark.
        Highlight.Colour.of(row.getString("colour")).orElse(Highlight.Colour.GREEN),
        row.getString("comment"),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  /** Its id; one that is 0 is given, any other is kept. In a transaction of the caller's. */
  static long add(Connection db, Highlight highlight) throws SQLException {
    try (PreparedStatement insert =
        db.prepareStatement(
            "insert into highlight (id, "
                + COLUMNS
                + ") values (nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " returning id")) {
      insert.setLong(1, highlight.id());
      bind(insert, 2, highlight);
      try (ResultSet row = insert.executeQuery()) {
        return row.getLong(1);
      }
    }
  }

  /** Whether there was one of that id. In a transaction of the caller's. */
  static boolean set(Connection db, Highlight highlight) throws SQLException {
    try (PreparedStatement update =
        db.prepareStatement(
            "update highlight set ("
                + COLUMNS
                + ") = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " where id = ?")) {
      update.setLong(bind(update, 1, highlight), highlight.id());
      return update.executeUpdate() > 0;
    }
  }

  /** The index after the last one. */
  private static int bind(PreparedStatement statement, int from, Highlight highlight)
      throws SQLException {
    Highlight.Place place = highlight.place();
    int at = from;
    statement.setString(at++, highlight.note());
    statement.setString(at++, highlight.quote());
    statement.setInt(at++, place.start());
    statement.setString(at++, place.noteHash());
    statement.setString(at++, place.sectionHash());
    statement.setInt(at++, place.inSection());
    statement.setString(at++, place.before());
    statement.setString(at++, place.after());
    statement.setInt(at++, place.sharedBefore());
    statement.setInt(at++, place.sharedAfter());
    statement.setBoolean(at++, place.alone());
    statement.setString(at++, highlight.colour().id());
    statement.setString(at++, highlight.comment());
    statement.setLong(at++, highlight.at().toEpochMilli());
    return at;
  }
}
