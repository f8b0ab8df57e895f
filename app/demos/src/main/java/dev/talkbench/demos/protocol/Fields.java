package dev.talkbench.demos.protocol;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a line's JSON object, read by type. */
record Fields(String line, Map<String, Object> values) {
  static Fields of(String line) throws IOException {
    Map<String, Object> values;
    try {
      values = JSON.std.mapFrom(line);
    } catch (IOException e) {
      throw new IOException("not a JSON object: " + beginning(line), e);
    }
    if (values == null) {
      throw new IOException("not a JSON object: " + beginning(line));
    }
    return new Fields(line, values);
  }

  private static String beginning(String line) {
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }

  IOException wrong(String name, String expected) {
    return new IOException("'" + name + "' must be " + expected + ": " + beginning(line));
  }

  String text(String name) throws IOException {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw wrong(name, "text");
  }

  double real(String name) throws IOException {
    if (values.get(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw wrong(name, "a number");
  }

  long whole(String name) throws IOException {
    if (values.get(name) instanceof Number number) {
      return number.longValue();
    }
    throw wrong(name, "a whole number");
  }

  /** An absent map is empty. */
  Map<String, Object> map(String name) throws IOException {
    return mapOf(name, values.get(name));
  }

  private Map<String, Object> mapOf(String name, @Nullable Object value) throws IOException {
    var map = new LinkedHashMap<String, Object>();
    if (value == null) {
      return map;
    }
    if (!(value instanceof Map<?, ?> members)) {
      throw wrong(name, "an object");
    }
    for (var member : members.entrySet()) {
      if (member.getValue() != null) {
        map.put((String) member.getKey(), plain(member.getValue()));
      }
    }
    return map;
  }

  List<Map<String, Object>> maps(String name) throws IOException {
    var maps = new ArrayList<Map<String, Object>>();
    for (Object element : list(name)) {
      maps.add(mapOf(name, element));
    }
    return maps;
  }

  List<String> texts(String name) throws IOException {
    var texts = new ArrayList<String>();
    for (Object element : list(name)) {
      texts.add(element.toString());
    }
    return texts;
  }

  /** SQL's null comes back as the text {@code NULL}: a grid shows nothing else. */
  List<List<Object>> rows(String name) throws IOException {
    var rows = new ArrayList<List<Object>>();
    for (Object element : list(name)) {
      if (!(element instanceof List<?> cells)) {
        throw wrong(name, "a list of lists");
      }
      var row = new ArrayList<Object>();
      for (Object cell : cells) {
        row.add(cell == null ? "NULL" : plain(cell));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<?> list(String name) throws IOException {
    return switch (values.get(name)) {
      case null -> List.of();
      case List<?> list -> list;
      default -> throw wrong(name, "a list");
    };
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Integer i -> (Object) i.longValue();
      case Long l -> l;
      case Number n -> n.doubleValue();
      default -> value;
    };
  }
}
