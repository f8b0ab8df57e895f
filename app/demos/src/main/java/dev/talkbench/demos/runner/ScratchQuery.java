package dev.talkbench.demos.runner;

import dev.talkbench.demos.protocol.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/** Asks a scratch database one question: read only, no other file, bounded in rows and time. */
final class ScratchQuery {
  static final int MAX_ROWS = 1000;
  private static final int MAX_CELL = 10_000;

  /** Bytes of a value or row, also of one that is only on the way to a cell. */
  private static final int MAX_VALUE = 1_000_000;

  /** Characters of an answer. */
  private static final int MAX_ANSWER = 8_000_000;

  private static final long MAX_NANOS = 2_000_000_000L;

  /** Virtual machine steps between two looks at the clock: well under a millisecond. */
  private static final int STEPS = 10_000;

  private final Path database;
  private final BooleanSupplier stopped;

  ScratchQuery(Path database, BooleanSupplier stopped) {
    this.database = database;
    this.stopped = stopped;
  }

  /** {@link Event.Rows} or, when it cannot be answered, {@link Event.Refused} with the cause. */
  Event answer(String sql) {
    if (!Files.exists(database)) {
      return new Event.Refused("this run has no scratch database to ask");
    }
    long end = System.nanoTime() + MAX_NANOS;
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(500);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + database)) {
      ((SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
      ((SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MAX_VALUE);
      ProgressHandler.setHandler(
          connection,
          STEPS,
          new ProgressHandler() {
            @Override
            protected int progress() {
              return stopped.getAsBoolean() || System.nanoTime() - end > 0 ? 1 : 0;
            }
          });
      try (var statement = connection.createStatement();
          ResultSet found = statement.executeQuery(sql)) {
        return rows(found);
      }
    } catch (OutOfMemoryError e) {
      // Whoever asks waits for an answer; the run beside it goes on.
      return new Event.Refused("query refused: not enough memory");
    } catch (SQLException e) {
      String cause =
          System.nanoTime() - end > 0 ? "takes longer than 2 s" : String.valueOf(e.getMessage());
      return new Event.Refused("query refused: " + cause);
    }
  }

  private static Event.Rows rows(ResultSet found) throws SQLException {
    ResultSetMetaData meta = found.getMetaData();
    var columns = new ArrayList<String>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnLabel(i));
    }
    var rows = new ArrayList<List<Object>>();
    long characters = 0;
    while (rows.size() < MAX_ROWS && found.next()) {
      var row = new ArrayList<Object>();
      for (int i = 1; i <= columns.size(); i++) {
        Object cell = cell(found.getObject(i));
        characters += cell.toString().length();
        row.add(cell);
      }
      if (characters > MAX_ANSWER) {
        throw new SQLException("the answer is longer than " + MAX_ANSWER + " characters");
      }
      rows.add(row);
    }
    return new Event.Rows(columns, rows);
  }

  private static Object cell(@Nullable Object value) {
    return switch (value) {
      case null -> "NULL";
      case Double d when !Double.isFinite(d) -> d.toString();
      case Number n -> n;
      case byte[] bytes -> "x'" + shortened(HexFormat.of().formatHex(bytes)) + "'";
      default -> shortened(value.toString());
    };
  }

  private static String shortened(String text) {
    return text.length() <= MAX_CELL ? text : text.substring(0, MAX_CELL) + "…";
  }
}
