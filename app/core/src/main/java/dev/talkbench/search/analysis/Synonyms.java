package dev.talkbench.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Other names of a term in Korean and English. Looked up when a question is asked, so a new row
 * needs no new index.
 */
public final class Synonyms {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern GAPS = Pattern.compile("[\\s\\-_./]+");

  private final Map<String, List<List<String>>> rows = new HashMap<>();

  /** The rows that ship with the product. */
  public Synonyms() {
    for (String line : Dictionary.lines("synonyms.txt")) {
      List<String> row = COMMA.splitAsStream(line).toList();
      for (String name : row) {
        rows.computeIfAbsent(key(name), k -> new ArrayList<>()).add(row);
      }
    }
  }

  /** Names that mean the same as {@code name}, without itself; case, spaces and hyphens aside. */
  public List<String> of(String name) {
    String key = key(name);
    return rows.getOrDefault(key, List.of()).stream()
        .flatMap(List::stream)
        .filter(other -> !key(other).equals(key))
        .distinct()
        .toList();
  }

  /** The same name as a row spells it in several words, when {@code name} is one. */
  public List<String> spaced(String name) {
    String key = key(name);
    return rows.getOrDefault(key, List.of()).stream()
        .flatMap(List::stream)
        .filter(other -> other.indexOf(' ') > 0 && key(other).equals(key))
        .distinct()
        .toList();
  }

  /** How many rows there are. */
  public int size() {
    return (int) rows.values().stream().flatMap(List::stream).distinct().count();
  }

  private static String key(String name) {
    return GAPS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
