package dev.talkbench.demos.loan;

import dev.talkbench.demos.Bounds;
import dev.talkbench.demos.Label;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Parameter;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.Run;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.Series;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Audits the audit: plants one known fault after the other in a finished ledger, asks the
 * invariants each time and takes the fault out again. What a ledger without faults violates is a
 * false alarm.
 */
final class AuditTrial {
  private static final double FIRST_RATE = 3.5;
  private static final int RATE_CHANGES_A_YEAR = 4;
  private static final double PREPAID = 0.5;
  private static final double LATE = 0.1;
  private static final long SURCHARGE_PPM = 30_000;
  private static final long FEE_PPM = 11_000;

  static final Scenario SCENARIO =
      new Scenario(
          "audit",
          new Label("검산 시험", "Audit on trial"),
          new Label(
              "검산을 통과한 원장에 결함을 하나씩 심고, SQL 불변식이 몇 가지를 찾는지 셉니다.",
              "Plants faults in an audited ledger, one at a time, and counts how many the SQL"
                  + " invariants find."),
          new Label("결함 없는 원장의 오경보", "False alarms of the ledger without faults"),
          new Label("심은 결함", "Faults planted"),
          List.of(
              new Parameter.Whole("years", new Label("기간 (년)", "Years"), "", 1, 5, 2),
              new Parameter.Whole("loans", new Label("대출", "Loans"), "", 30, 500, 60)),
          List.of(
              new Series("detected", new Label("찾은 결함", "Detected"), "count", false),
              new Series("seeded", new Label("심은 결함", "Seeded"), "count", true)),
          List.of(
              metric("detection_rate", "탐지율", "Detection rate", "share", true),
              metric("seeded", "심은 결함", "Seeded", "count", true),
              metric("detected", "찾은 결함", "Detected", "count", true),
              metric("false_alarms", "오경보", "False alarms", "count", true),
              metric("invariants", "검산 항목", "Invariants checked", "count", false),
              metric("found_by.*", "결함을 본 항목", "Invariants that saw it", "count", false)),
          new Bounds(1, 256, 256, 120, 0));

  private AuditTrial() {}

  private static Metric metric(String name, String ko, String en, String unit, boolean headline) {
    return new Metric(name, new Label(ko, en), unit, Metric.Badge.MEASURED, headline);
  }

  static Result run(Run run) throws Exception {
    int years = run.parameters().count("years");
    var world =
        new World(
            run.seed(),
            years,
            run.parameters().count("loans"),
            FIRST_RATE,
            RATE_CHANGES_A_YEAR * years,
            PREPAID,
            LATE);
    Path golden = run.scratch().resolve("golden.db");
    Golden.create(golden, world, SURCHARGE_PPM, FEE_PPM);
    Path database = run.scratch().resolve("scratch.db");
    Golden.copy(golden, database);
    try (var books = new Books(LoanDemo.connect(database))) {
      var bank = new Bank(books, world, (day, phase) -> run.checkStopped());
      world.requests(world.contracts()).forEach(bank::submit);
      while (bank.date().isBefore(world.end())) {
        bank.endOfDay();
      }
    }
    try (Connection ledger = LoanDemo.connect(database)) {
      LoanDemo.stopWith(ledger, run);
      return new Result(trial(ledger, run));
    } catch (SQLException e) {
      run.checkStopped();
      throw e;
    }
  }

  private static Map<String, Object> trial(Connection ledger, Run run)
      throws SQLException, InterruptedException {
    Map<String, Long> clean = Invariants.check(ledger);
    var foundBy = new LinkedHashMap<String, Object>();
    long seeded = 0;
    long detected = 0;
    Fault[] faults = Fault.values();
    for (int i = 0; i < faults.length; i++) {
      run.checkStopped();
      long saw = seenBy(ledger, faults[i], clean);
      if (saw >= 0) {
        seeded++;
        detected += saw > 0 ? 1 : 0;
        foundBy.put("found_by." + faults[i].id(), saw);
      }
      run.progress(i + 1.0, faults.length);
      run.sample(i + 1.0, Map.of("detected", (double) detected, "seeded", (double) seeded));
    }
    var metrics = new LinkedHashMap<String, Object>();
    metrics.put("detection_rate", seeded == 0 ? 1.0 : (double) detected / (double) seeded);
    metrics.put("seeded", seeded);
    metrics.put("detected", detected);
    metrics.put("false_alarms", clean.values().stream().mapToLong(Long::longValue).sum());
    metrics.put("invariants", (long) clean.size());
    metrics.putAll(foundBy);
    return metrics;
  }

  /**
   * How many invariants say something else of the ledger while a fault is in it; -1 when there is
   * nothing that the fault could hit.
   */
  private static long seenBy(Connection ledger, Fault fault, Map<String, Long> clean)
      throws SQLException {
    try (Statement statement = ledger.createStatement()) {
      statement.execute("SAVEPOINT fault");
      try {
        if (!fault.plant(statement)) {
          return -1;
        }
        Map<String, Long> faulty = Invariants.check(ledger);
        return faulty.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(clean.get(entry.getKey())))
            .count();
      } finally {
        statement.execute("ROLLBACK TO fault");
        statement.execute("RELEASE fault");
      }
    }
  }
}
