package dev.talkbench.demos.replay;

import dev.talkbench.demos.replay.Account.Movement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The ledger that is to be replaced, as a long-lived C program is: binary floating point, padded
 * fields, dates as digits, one-letter codes, rows of one day in the order of its memory, a trace
 * number and a time in each answer. It also has a real defect: interest of a whole month is a
 * twelfth of a year's.
 */
final class LegacyLedger implements Ledger {
  private final int process;
  private long answers;

  /**
   * @param process each process traces and lays out its memory in its own way
   */
  LegacyLedger(int process) {
    this.process = process;
  }

  @Override
  public Map<String, Object> answer(Question question) {
    var answer = new LinkedHashMap<String, Object>();
    answers++;
    answer.put("trace", "T" + process + "-" + answers);
    answer.put("answered_at", answers * 7 + process);
    answer.put("account", padded(question.account().no(), 8));
    switch (question) {
      case Question.Balance q -> {
        long balance = q.account().balance();
        answer.put("status", q.account().status().substring(0, 1));
        answer.put("holder", String.format(Locale.ROOT, "%-20s", q.account().holder()));
        answer.put("balance", padded(balance, 15));
        answer.put("available", padded(balance - q.account().hold(), 15));
        answer.put("currency", "KRW");
        answer.put("as_of", digits(Account.TODAY));
        answer.put("branch_note", "");
      }
      case Question.History q -> history(q, answer);
      case Question.Interest q -> interest(q, answer);
      case Question.Detail q -> {
        List<Movement> movements = q.account().movements();
        if (q.id() > movements.size()) {
          answer.put("error", "E404");
        } else {
          answer.put("item", item(movements.get(q.id() - 1)));
        }
      }
      case Question.Summary q -> {
        long in = 0;
        long out = 0;
        int count = 0;
        for (Movement m : q.account().movements()) {
          boolean inMonth = digits(m.date()).startsWith(digits(q.month().atDay(1)).substring(0, 6));
          if (inMonth && !m.cancelled()) {
            count++;
            in += m.deposit() ? m.amount() : 0;
            out += m.deposit() ? 0 : m.amount();
          }
        }
        answer.put("out", padded(out, 15));
        answer.put("in", padded(in, 15));
        answer.put("count", padded(count, 6));
        answer.put("month", digits(q.month().atDay(1)).substring(0, 6));
      }
    }
    return answer;
  }

  private void history(Question.History q, Map<String, Object> answer) {
    var rows = new ArrayList<Movement>();
    List<Movement> all = q.account().movements();
    for (int i = all.size() - 1; i >= 0; i--) {
      LocalDate date = all.get(i).date();
      if (date.compareTo(q.from()) >= 0 && date.compareTo(q.to()) <= 0) {
        rows.add(all.get(i));
      }
    }
    int start = Math.min(q.page() * Question.History.SIZE, rows.size());
    int end = Math.min(start + Question.History.SIZE, rows.size());
    var items = new ArrayList<Object>();
    for (Movement m : inMemoryOrder(rows.subList(start, end))) {
      items.add(item(m));
    }
    answer.put("items", items);
    answer.put("total", padded(rows.size(), 6));
    answer.put("page", padded(q.page(), 3));
    answer.put("has_next", end < rows.size() ? "Y" : "N");
  }

  /** Rows of one day come in any order, and in another one from another process. */
  private List<Movement> inMemoryOrder(List<Movement> page) {
    var rows = new ArrayList<>(page);
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).date().equals(rows.get(i - 1).date()) && (answers + i + process) % 3 == 0) {
        rows.set(i, rows.set(i - 1, rows.get(i)));
      }
    }
    return rows;
  }

  private static Map<String, Object> item(Movement m) {
    var item = new LinkedHashMap<String, Object>();
    item.put("memo", String.format(Locale.ROOT, "%-12s", m.memo()));
    item.put("amount", padded(m.amount(), 13));
    item.put("balance", padded(m.balance(), 15));
    item.put("type", m.type().substring(0, 1));
    item.put("date", digits(m.date()));
    item.put("id", padded(m.id(), 6));
    return item;
  }

  private static void interest(Question.Interest q, Map<String, Object> answer) {
    double rate = q.account().ratePpm() / 1e6;
    double balance = (double) q.account().balance();
    long days = ChronoUnit.DAYS.between(q.from(), q.to());
    double interest =
        Math.floor(q.month() ? balance * rate / 12 : balance * (rate / 365) * (double) days);
    double tax = Math.floor(interest * 0.14) + Math.floor(interest * 0.014);
    answer.put("rate", rate * 100);
    answer.put("days", padded(days, 5));
    answer.put("tax", tax);
    answer.put("interest", interest);
    answer.put("net", interest - tax);
  }

  private static String padded(long number, int width) {
    String text = Long.toString(Math.abs(number));
    return (number < 0 ? "-" : "") + "0".repeat(Math.max(0, width - text.length())) + text;
  }

  private static String digits(LocalDate date) {
    return date.toString().replace("-", "");
  }
}
