package dev.talkbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tabs, read and replaced as a whole: a window that dies leaves all of them or those before.
 */
final class TabTable {
  private TabTable() {}

  static Tabs read(Connection db) throws SQLException {
    var open = new ArrayList<OpenTab>();
    var closed = new ArrayList<OpenTab>();
    int active = 0;
    try (Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select open, active, note, title, offset, delta from tab order by open,"
                    + " position")) {
      while (row.next()) {
        var tab = new OpenTab(row.getString(3), row.getString(4), row.getInt(5), row.getDouble(6));
        if (row.getBoolean(1)) {
          active = row.getBoolean(2) ? open.size() : active;
          open.add(tab);
        } else {
          closed.add(tab);
        }
      }
    }
    return new Tabs(open, active, closed);
  }

  /** In a transaction of the caller's. */
  static void replace(Connection db, Tabs tabs) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute("delete from tab");
    }
    try (PreparedStatement insert =
        db.prepareStatement(
            "insert into tab (open, position, active, note, title, offset, delta)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
      add(insert, tabs.open(), true, tabs.active());
      add(insert, tabs.closed(), false, -1);
      insert.executeBatch();
    }
  }

  private static void add(PreparedStatement insert, List<OpenTab> tabs, boolean open, int active)
      throws SQLException {
    for (int i = 0; i < tabs.size(); i++) {
      OpenTab tab = tabs.get(i);
      insert.setBoolean(1, open);
      insert.setInt(2, i);
      insert.setBoolean(3, i == active);
      insert.setString(4, tab.note());
      insert.setString(5, tab.title());
      insert.setInt(6, tab.offset());
      insert.setDouble(7, tab.delta());
      insert.addBatch();
    }
  }
}
