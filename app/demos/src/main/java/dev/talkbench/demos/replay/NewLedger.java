package dev.talkbench.demos.replay;

import dev.talkbench.demos.replay.Account.Movement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rewrite: exact decimals, ISO dates, words for codes. */
final class NewLedger implements Ledger {
  private static final BigDecimal YEAR = BigDecimal.valueOf(365_000_000L);

  /** Income tax and local tax on interest. */
  private static final BigDecimal TAX = new BigDecimal("0.154");

  @Override
  public Map<String, Object> answer(Question question) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("account", question.account().no());
    switch (question) {
      case Question.Balance q -> balance(q.account(), answer);
      case Question.History q -> history(q, answer);
      case Question.Interest q -> interest(q, answer);
      case Question.Detail q -> detail(q, answer);
      case Question.Summary q -> summary(q.account(), q.month(), answer);
    }
    return answer;
  }

  private static void balance(Account account, Map<String, Object> answer) {
    answer.put("holder", account.holder());
    answer.put("currency", "KRW");
    answer.put("balance", account.balance());
    answer.put("available", account.balance() - account.hold());
    answer.put("status", account.status());
    answer.put("as_of", Account.TODAY.toString());
  }

  private static void history(Question.History q, Map<String, Object> answer) {
    List<Movement> found =
        q.account().movements().reversed().stream()
            .filter(m -> !m.date().isBefore(q.from()) && !m.date().isAfter(q.to()))
            .toList();
    int start = Math.min(q.page() * Question.History.SIZE, found.size());
    int end = Math.min(start + Question.History.SIZE, found.size());
    answer.put("page", q.page());
    answer.put("total", found.size());
    answer.put("has_next", end < found.size());
    var items = new ArrayList<Object>();
    found.subList(start, end).forEach(m -> items.add(item(m)));
    answer.put("items", items);
  }

  private static Map<String, Object> item(Movement m) {
    var item = new LinkedHashMap<String, Object>();
    item.put("id", m.id());
    item.put("date", m.date().toString());
    item.put("type", m.type());
    item.put("amount", m.amount());
    item.put("balance", m.balance());
    item.put("memo", m.memo());
    return item;
  }

  private static void interest(Question.Interest q, Map<String, Object> answer) {
    long days = ChronoUnit.DAYS.between(q.from(), q.to());
    BigDecimal interest =
        BigDecimal.valueOf(q.account().balance())
            .multiply(BigDecimal.valueOf(q.account().ratePpm()))
            .multiply(BigDecimal.valueOf(days))
            .divide(YEAR, 0, RoundingMode.DOWN);
    BigDecimal tax = interest.multiply(TAX).setScale(0, RoundingMode.DOWN);
    answer.put("days", days);
    answer.put("rate", BigDecimal.valueOf(q.account().ratePpm(), 4).stripTrailingZeros());
    answer.put("interest", interest);
    answer.put("tax", tax);
    answer.put("net", interest.subtract(tax));
  }

  private static void detail(Question.Detail q, Map<String, Object> answer) {
    if (q.id() <= q.account().movements().size()) {
      answer.put("item", item(q.account().movements().get(q.id() - 1)));
    } else {
      answer.put("error", "NOT_FOUND");
    }
  }

  private static void summary(Account account, YearMonth month, Map<String, Object> answer) {
    List<Movement> counted =
        account.movements().stream()
            .filter(m -> !m.cancelled() && YearMonth.from(m.date()).equals(month))
            .toList();
    long in = counted.stream().filter(Movement::deposit).mapToLong(Movement::amount).sum();
    long all = counted.stream().mapToLong(Movement::amount).sum();
    answer.put("month", month.toString());
    answer.put("count", counted.size());
    answer.put("in", in);
    answer.put("out", all - in);
  }
}
