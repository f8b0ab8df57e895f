package dev.talkbench.store;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A run as a row: maps as JSON text, the stream as gzip. */
final class RunRow {
  static final String COLUMNS =
      "demo, scenario, seed, started, seconds, outcome, parameters, metrics, units, badges,"
          + " environment, error, origin";

  private RunRow() {}

  static void bind(PreparedStatement insert, Run run) throws SQLException {
    int at = 0;
    insert.setString(++at, run.demo());
    insert.setString(++at, run.scenario());
    insert.setLong(++at, run.seed());
    insert.setLong(++at, run.started().toEpochMilli());
    insert.setDouble(++at, run.seconds());
    insert.setString(++at, run.outcome().name());
    insert.setString(++at, json(run.parameters()));
    insert.setString(++at, json(run.metrics()));
    insert.setString(++at, json(run.units()));
    insert.setString(++at, json(run.badges()));
    insert.setString(++at, json(run.environment()));
    insert.setString(++at, run.error());
    insert.setString(++at, run.origin());
  }

  static Run read(ResultSet row, String stream) throws SQLException {
    return new Run(
        row.getLong("id"),
        row.getString("demo"),
        row.getString("scenario"),
        row.getLong("seed"),
        Instant.ofEpochMilli(row.getLong("started")),
        row.getDouble("seconds"),
        Run.Outcome.valueOf(row.getString("outcome")),
        map(row.getString("parameters")),
        map(row.getString("metrics")),
        texts(row.getString("units")),
        texts(row.getString("badges")),
        map(row.getString("environment")),
        row.getString("error"),
        stream,
        row.getString("origin"));
  }

  static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  static String gunzip(byte[] bytes) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw damaged("the stream of a stored run is damaged: run the demo again", e);
    }
  }

  private static String json(Map<String, ?> map) {
    try {
      return JSON.std.asString(map);
    } catch (IOException e) {
      throw new IllegalArgumentException("a run holds a value that is no JSON: " + map, e);
    }
  }

  private static Map<String, Object> map(String json) {
    try {
      return JSON.std.mapFrom(json);
    } catch (IOException e) {
      throw damaged("a stored run is damaged: run the demo again", e);
    }
  }

  private static StoreException damaged(String message, IOException cause) {
    return new StoreException(
        StoreException.Kind.RUN, "", String.valueOf(cause.getMessage()), message, cause);
  }

  private static Map<String, String> texts(String json) {
    var texts = new LinkedHashMap<String, String>();
    map(json).forEach((key, value) -> texts.put(key, String.valueOf(value)));
    return texts;
  }
}
