package dev.talkbench.demos.replay;

import dev.talkbench.demos.replay.Question.Balance;
import dev.talkbench.demos.replay.Question.Detail;
import dev.talkbench.demos.replay.Question.History;
import dev.talkbench.demos.replay.Question.Interest;
import dev.talkbench.demos.replay.Question.Summary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A mistake that a rewrite can make, planted in an answer of the new ledger. */
enum Defect {
  BALANCE_ONE_WON_OFF(Balance.class, field("balance", n -> (Long) n + 1)),
  BALANCE_IN_32_BITS(Balance.class, field("balance", n -> (long) (int) (long) (Long) n)),
  AVAILABLE_IGNORES_HOLD(Balance.class, copy("balance", "available")),
  STATUS_STALE(Balance.class, field("status", s -> "ACTIVE")),
  HOLDER_CUT(Balance.class, field("holder", s -> s.toString().substring(0, 2))),
  CURRENCY_MISSING(Balance.class, without("currency")),
  DAY_IN_ANOTHER_ZONE(Balance.class, field("as_of", d -> dayBefore(d.toString()))),
  INTERNAL_FIELD_LEAKS(Balance.class, with("internal_grade", "B2")),
  END_DAY_EXCLUDED(History.class, Defect::dropEndDay),
  OLDEST_FIRST(History.class, items(rows -> rows.reversed())),
  ROW_TWICE(History.class, items(rows -> plus(rows, rows.getFirst()))),
  ROW_LOST(History.class, items(rows -> rows.subList(0, rows.size() - 1))),
  TOTAL_OF_PAGE_ONLY(History.class, (q, a) -> a.put("total", list(a).size())),
  NEXT_PAGE_ALWAYS(History.class, field("has_next", b -> true)),
  PAGE_FROM_ONE(History.class, field("page", n -> (Integer) n + 1)),
  MEMO_LOST(History.class, rows("memo", s -> "")),
  MEMO_GARBLED(History.class, rows("memo", s -> "?".repeat(s.toString().length()))),
  BALANCE_BEFORE_ROW(History.class, Defect::staleBalance),
  SIGNED_AMOUNT(Detail.class, row("amount", n -> -(Long) n)),
  FEE_AS_WITHDRAWAL(Detail.class, row("type", s -> s.equals("FEE") ? "WITHDRAWAL" : s)),
  NOT_FOUND_IS_EMPTY(Detail.class, without("error")),
  OTHER_ERROR_CODE(Detail.class, field("error", s -> "INTERNAL")),
  WRONG_ROW_ID(Detail.class, row("id", n -> (Integer) n + 1)),
  END_DAY_EARNS(Interest.class, Defect::oneDayMore),
  INTEREST_ROUNDED_UP(Interest.class, field("interest", n -> ((BigDecimal) n).add(BigDecimal.ONE))),
  LOCAL_TAX_LOST(Interest.class, field("tax", n -> share((BigDecimal) n, 140, 154))),
  RATE_AS_FRACTION(Interest.class, field("rate", n -> ((BigDecimal) n).movePointLeft(2))),
  CANCELLED_COUNT(Summary.class, field("count", n -> (Integer) n + 1)),
  FEES_NOT_OUT(Summary.class, field("out", n -> Math.max(0, (Long) n - 500))),
  MONTH_OFF(Summary.class, field("month", s -> "2000-01"));

  /** Changes an answer as the mistake would. */
  private interface Change {
    void to(Question question, Map<String, Object> answer);
  }

  private final Class<? extends Question> where;

  // Lambdas over constants.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Change change;

  Defect(Class<? extends Question> where, Change change) {
    this.where = where;
    this.change = change;
  }

  /** As in reports. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those that can hit a question. */
  static List<Defect> of(Question question) {
    return List.of(values()).stream().filter(d -> d.where.isInstance(question)).toList();
  }

  /** Plants it; whether the answer is another one now. */
  boolean plant(Question question, Map<String, Object> answer) {
    String before = answer.toString();
    change.to(question, answer);
    return !answer.toString().equals(before);
  }

  private static Change field(String name, UnaryOperator<Object> to) {
    return (question, answer) -> answer.computeIfPresent(name, (_, value) -> to.apply(value));
  }

  private static Change copy(String from, String to) {
    return (question, answer) -> answer.computeIfPresent(to, (_, _) -> answer.get(from));
  }

  private static Change without(String name) {
    return (question, answer) -> answer.remove(name);
  }

  private static Change with(String name, Object value) {
    return (question, answer) -> answer.put(name, value);
  }

  private static Change items(UnaryOperator<List<Object>> to) {
    return (question, answer) -> {
      List<Object> rows = list(answer);
      if (!rows.isEmpty()) {
        answer.put("items", to.apply(rows));
      }
    };
  }

  /** In every row of a page. */
  private static Change rows(String name, UnaryOperator<Object> to) {
    return items(
        rows -> {
          var changed = new ArrayList<Object>();
          rows.forEach(row -> changed.add(changed(row, name, to)));
          return changed;
        });
  }

  /** In the one row of a detail. */
  private static Change row(String name, UnaryOperator<Object> to) {
    return field("item", row -> changed(row, name, to));
  }

  private static Map<String, Object> changed(Object row, String name, UnaryOperator<Object> to) {
    var changed = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) row)
        .forEach(
            (key, value) -> changed.put((String) key, key.equals(name) ? to.apply(value) : value));
    return changed;
  }

  private static List<Object> list(Map<String, Object> answer) {
    return answer.get("items") instanceof List<?> rows ? new ArrayList<>(rows) : List.of();
  }

  private static List<Object> plus(List<Object> rows, Object row) {
    var longer = new ArrayList<>(rows);
    longer.add(row);
    return longer;
  }

  private static String dayBefore(String date) {
    return LocalDate.parse(date).minusDays(1).toString();
  }

  private static void dropEndDay(Question question, Map<String, Object> answer) {
    String end = ((History) question).to().toString();
    List<Object> rows = list(answer);
    rows.removeIf(row -> end.equals(((Map<?, ?>) row).get("date")));
    answer.put("items", rows);
  }

  private static void staleBalance(Question question, Map<String, Object> answer) {
    List<Object> rows = list(answer);
    for (int i = 0; i + 1 < rows.size(); i++) {
      Object older = ((Map<?, ?>) rows.get(i + 1)).get("balance");
      if (older != null) {
        rows.set(i, changed(rows.get(i), "balance", _ -> older));
      }
    }
    answer.put("items", rows);
  }

  private static void oneDayMore(Question question, Map<String, Object> answer) {
    answer.computeIfPresent("days", (_, days) -> (Long) days + 1);
  }

  private static BigDecimal share(BigDecimal amount, long part, long of) {
    return amount.multiply(BigDecimal.valueOf(part)).divideToIntegralValue(BigDecimal.valueOf(of));
  }
}
