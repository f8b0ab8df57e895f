package dev.talkbench.demos.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One form for both ledgers' answers, field by field: what is only spelt differently becomes equal,
 * nothing else does. So text keeps its letters, lists keep their order but for rows of one day, and
 * an unknown field stays.
 */
final class Canonical {
  /** Different in every answer, of either ledger. */
  private static final Set<String> VOLATILE = Set.of("trace", "answered_at");

  private static final Set<String> NUMBERS =
      Set.of(
          "account",
          "balance",
          "available",
          "amount",
          "id",
          "page",
          "total",
          "days",
          "rate",
          "interest",
          "tax",
          "net",
          "count",
          "in",
          "out");

  private static final Map<String, Map<String, String>> CODES =
      Map.of(
          "status", Map.of("A", "ACTIVE", "D", "DORMANT"),
          "type", Map.of("D", "DEPOSIT", "W", "WITHDRAWAL", "F", "FEE"),
          "error", Map.of("E404", "NOT_FOUND"),
          "has_next", Map.of("Y", "true", "N", "false"));

  /** Binary fractions of a rate agree with decimal ones to here. */
  private static final int RATE_DIGITS = 9;

  private Canonical() {}

  /** Sorted by name; empty text counts as absent. */
  static Map<String, Object> of(Map<?, ?> answer) {
    var canonical = new TreeMap<String, Object>();
    answer.forEach(
        (key, value) -> {
          String name = (String) key;
          if (!VOLATILE.contains(name)) {
            Object plain = value(name, value);
            if (!plain.equals("")) {
              canonical.put(name, plain);
            }
          }
        });
    return canonical;
  }

  private static Object value(String name, Object value) {
    return switch (value) {
      case Map<?, ?> map -> of(map);
      case List<?> list -> rows(list);
      default -> scalar(name, value.toString().strip());
    };
  }

  private static Object scalar(String name, String text) {
    if (NUMBERS.contains(name)) {
      return number(text);
    }
    if (name.equals("date") || name.equals("as_of") || name.equals("month")) {
      return text.replace("-", "");
    }
    return CODES.getOrDefault(name, Map.of()).getOrDefault(text, text);
  }

  /** Text that is no number stays text, and so differs from any number. */
  private static Object number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return number.signum() == 0
          ? BigDecimal.ZERO
          : number.setScale(RATE_DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    } catch (NumberFormatException _) {
      return text;
    }
  }

  private static List<Object> rows(List<?> list) {
    var rows = new ArrayList<Object>();
    var sameDay = new ArrayList<Map<String, Object>>();
    for (Object element : list) {
      Map<String, Object> row = of((Map<?, ?>) element);
      if (!sameDay.isEmpty() && !date(sameDay.getLast()).equals(date(row))) {
        addSorted(sameDay, rows);
      }
      sameDay.add(row);
    }
    addSorted(sameDay, rows);
    return rows;
  }

  private static void addSorted(List<Map<String, Object>> sameDay, List<Object> rows) {
    sameDay.sort(Comparator.comparing(row -> row.getOrDefault("id", "").toString()));
    rows.addAll(sameDay);
    sameDay.clear();
  }

  private static Object date(Map<String, Object> row) {
    return row.getOrDefault("date", "");
  }
}
