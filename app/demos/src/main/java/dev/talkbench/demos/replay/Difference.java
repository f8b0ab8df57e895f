package dev.talkbench.demos.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What differs between two canonical answers.
 *
 * @param path such as {@code items.amount}, positions left out
 * @param legacy as text; empty when missing there
 * @param renewed as text; empty when missing there
 */
record Difference(Kind kind, String path, String legacy, String renewed) {
  /** What kind of difference. */
  enum Kind {
    VALUE,
    MISSING,
    EXTRA,
    LENGTH,
    ORDER,
    SHAPE
  }

  /** All differences, in the order of the paths. */
  static List<Difference> between(Map<String, Object> legacy, Map<String, Object> renewed) {
    var found = new ArrayList<Difference>();
    maps("", legacy, renewed, found);
    return found;
  }

  private static void maps(
      String path, Map<?, ?> legacy, Map<?, ?> renewed, List<Difference> found) {
    var names = new TreeSet<String>();
    legacy.keySet().forEach(name -> names.add((String) name));
    renewed.keySet().forEach(name -> names.add((String) name));
    for (String name : names) {
      String at = path.isEmpty() ? name : path + "." + name;
      Object a = legacy.get(name);
      Object b = renewed.get(name);
      if (a == null) {
        found.add(new Difference(Kind.EXTRA, at, "", String.valueOf(b)));
      } else if (b == null) {
        found.add(new Difference(Kind.MISSING, at, a.toString(), ""));
      } else {
        values(at, a, b, found);
      }
    }
  }

  private static void values(String path, Object a, Object b, List<Difference> found) {
    if (a instanceof Map<?, ?> legacy && b instanceof Map<?, ?> renewed) {
      maps(path, legacy, renewed, found);
    } else if (a instanceof List<?> legacy && b instanceof List<?> renewed) {
      lists(path, legacy, renewed, found);
    } else if (!a.getClass().equals(b.getClass())) {
      found.add(new Difference(Kind.SHAPE, path, a.toString(), b.toString()));
    } else if (!a.equals(b)) {
      found.add(new Difference(Kind.VALUE, path, a.toString(), b.toString()));
    }
  }

  private static void lists(String path, List<?> a, List<?> b, List<Difference> found) {
    if (a.size() != b.size()) {
      found.add(
          new Difference(
              Kind.LENGTH, path, Integer.toString(a.size()), Integer.toString(b.size())));
      return;
    }
    if (!a.equals(b) && sorted(a).equals(sorted(b))) {
      found.add(new Difference(Kind.ORDER, path, "", ""));
      return;
    }
    for (int i = 0; i < a.size(); i++) {
      values(path, a.get(i), b.get(i), found);
    }
  }

  private static List<String> sorted(List<?> rows) {
    return rows.stream().map(Object::toString).sorted().toList();
  }
}
