package dev.talkbench.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What stands in a database, whatever page it stands on: the same for a database and its backup.
 *
 * @param rows of all tables
 * @param digest SHA-256 of every table, column and value, in hexadecimal
 */
record Contents(long rows, String digest) {
  /** Reads every row of every table but {@code except}. */
  static Contents of(Connection connection, String except) throws SQLException {
    MessageDigest digest = sha256();
    long rows = 0;
    try (Statement statement = connection.createStatement()) {
      for (String table : tables(statement, except)) {
        String key = String.join(", ", key(statement, table));
        try (ResultSet row =
            statement.executeQuery(
                "select * from " + quoted(table) + (key.isEmpty() ? "" : " order by " + key))) {
          int columns = row.getMetaData().getColumnCount();
          text(digest, table);
          for (int c = 1; c <= columns; c++) {
            text(digest, row.getMetaData().getColumnName(c));
          }
          while (row.next()) {
            rows++;
            for (int c = 1; c <= columns; c++) {
              value(digest, row.getObject(c));
            }
          }
        }
      }
    }
    return new Contents(rows, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<String> tables(Statement statement, String except) throws SQLException {
    var names = new ArrayList<String>();
    try (ResultSet row =
        statement.executeQuery(
            "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%'"
                + " escape '\\' order by name")) {
      while (row.next()) {
        if (!row.getString(1).equals(except)) {
          names.add(row.getString(1));
        }
      }
    }
    return names;
  }

  private static List<String> key(Statement statement, String table) throws SQLException {
    var columns = new ArrayList<String>();
    try (ResultSet row =
        statement.executeQuery(
            "select name from pragma_table_info('"
                + table.replace("'", "''")
                + "') where pk > 0 order by pk")) {
      while (row.next()) {
        columns.add(quoted(row.getString(1)));
      }
    }
    return columns;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Length first, so that two values can never pass for one. */
  private static void text(MessageDigest digest, String text) {
    bytes(digest, 't', text.getBytes(StandardCharsets.UTF_8));
  }

  private static void value(MessageDigest digest, @org.jspecify.annotations.Nullable Object value) {
    switch (value) {
      case null -> bytes(digest, 'n', new byte[0]);
      case Double real ->
          bytes(digest, 'r', ByteBuffer.allocate(Double.BYTES).putDouble(real).array());
      case Number whole ->
          bytes(digest, 'i', ByteBuffer.allocate(Long.BYTES).putLong(whole.longValue()).array());
      case byte[] blob -> bytes(digest, 'b', blob);
      default -> text(digest, value.toString());
    }
  }

  private static void bytes(MessageDigest digest, char kind, byte[] bytes) {
    digest.update((byte) kind);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
