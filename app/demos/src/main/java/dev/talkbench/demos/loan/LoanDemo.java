package dev.talkbench.demos.loan;

import dev.talkbench.demos.Bounds;
import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Label;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Parameter;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.Run;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.Series;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.sqlite.ProgressHandler;

/** A loan portfolio lived through years ahead of time, audited by SQL; and the audit on trial. */
public final class LoanDemo implements Demo {
  private static final Scenario TIME_TRAVEL =
      new Scenario(
          "time-travel",
          new Label("시간 여행", "Time travel"),
          new Label(
              "기준금리가 바뀌는 몇 년을 지금 앞당겨 돌리고, 원장을 SQL로 검산합니다.",
              "Runs years of changing base rates now, then audits the ledger by SQL."),
          new Label(
              "엔진의 식을 베끼지 않은 SQL 불변식, 실행 앞의 골든 DB 해시",
              "SQL invariants that copy no formula of the engine; the golden database's hash before"
                  + " the run"),
          new Label("가상 시간 (년)", "Simulated time (years)"),
          List.of(
              new Parameter.Whole("years", new Label("기간 (년)", "Years"), "", 1, 30, 10),
              new Parameter.Whole("loans", new Label("대출", "Loans"), "", 10, 5000, 1000),
              new Parameter.Real(
                  "annual-rate", new Label("시작 기준금리", "First base rate"), "%", 0, 20, 3.5),
              new Parameter.Whole(
                  "rate-changes", new Label("기준금리 변경", "Base rate changes"), "", 0, 240, 20),
              new Parameter.Real(
                  "prepayments", new Label("연간 중도상환", "Prepaid a year"), "%", 0, 100, 10),
              new Parameter.Real("late", new Label("연체", "Paid late"), "%", 0, 50, 3),
              new Parameter.Real("late-margin", new Label("연체 가산", "Surcharge"), "%p", 0, 3, 3),
              new Parameter.Real(
                  "prepayment-fee", new Label("중도상환수수료", "Prepay fee"), "%", 0, 2, 0)),
          List.of(
              new Series("floating", new Label("변동금리", "Floating rate"), "%", false),
              new Series("fixed", new Label("고정금리", "Fixed rate"), "%", true)),
          List.of(
              new Metric(
                  "violations",
                  new Label("불변식 위반", "Violations"),
                  "count",
                  Metric.Badge.MEASURED,
                  true),
              new Metric(
                  "loan_days",
                  new Label("대출·일", "Loan days"),
                  "count",
                  Metric.Badge.MEASURED,
                  true),
              new Metric(
                  "postings", new Label("원장 기록", "Postings"), "count", Metric.Badge.MEASURED, true),
              new Metric(
                  "wall_seconds",
                  new Label("걸린 시간", "Wall time"),
                  "s",
                  Metric.Badge.MEASURED,
                  true),
              new Metric(
                  "fingerprint",
                  new Label("원장 지문", "Ledger fingerprint"),
                  "text",
                  Metric.Badge.MEASURED,
                  false),
              new Metric(
                  "golden_unchanged",
                  new Label("원본 그대로", "Golden unchanged"),
                  "boolean",
                  Metric.Badge.MEASURED,
                  false),
              new Metric(
                  "invariants",
                  new Label("검산 항목", "Invariants checked"),
                  "count",
                  Metric.Badge.MEASURED,
                  false)),
          new Bounds(1, 512, 4096, 600, 0));

  @Override
  public String id() {
    return "loan";
  }

  @Override
  public Label title() {
    return new Label("대출 시간 여행", "Loan time travel");
  }

  @Override
  public List<Scenario> scenarios() {
    return List.of(TIME_TRAVEL, AuditTrial.SCENARIO);
  }

  @Override
  public Label member(String word) {
    return Stream.of(Fault.values())
        .filter(fault -> fault.id().equals(word))
        .findFirst()
        .map(Fault::label)
        .orElseGet(() -> new Label(word, word));
  }

  @Override
  public Result run(Scenario scenario, Run run) throws Exception {
    return scenario.id().equals(AuditTrial.SCENARIO.id()) ? AuditTrial.run(run) : travel(run);
  }

  private static Result travel(Run run) throws Exception {
    long begin = System.nanoTime();
    var world = World.of(run.seed(), run.parameters());
    Path golden = run.scratch().resolve("golden.db");
    Golden.create(
        golden,
        world,
        Math.round(run.parameters().real("late-margin") * 10_000),
        Math.round(run.parameters().real("prepayment-fee") * 10_000));
    String before = Golden.hash(golden);
    Path database = run.scratch().resolve("scratch.db");
    Golden.copy(golden, database);
    var metrics = new LinkedHashMap<String, Object>();
    live(run, world, database, metrics);
    try (Connection connection = connect(database)) {
      stopWith(connection, run);
      Map<String, Long> violations = Invariants.check(connection);
      metrics.put("fingerprint", Fingerprint.of(connection));
      metrics.putFirst("violations", violations.values().stream().mapToLong(Long::longValue).sum());
      metrics.put("invariants", (long) violations.size());
    } catch (SQLException e) {
      run.checkStopped();
      throw e;
    }
    metrics.put("golden_unchanged", Golden.hash(golden).equals(before));
    metrics.put("wall_seconds", (System.nanoTime() - begin) / 1e9);
    return new Result(metrics);
  }

  static Connection connect(Path database) throws SQLException {
    // The driver would ask for the last row id after each insert; the books have keys of their own.
    return DriverManager.getConnection(
        "jdbc:sqlite:" + database + "?jdbc.get_generated_keys=false");
  }

  private static void live(Run run, World world, Path database, Map<String, Object> metrics)
      throws SQLException, InterruptedException {
    try (var books = new Books(connect(database))) {
      var bank = new Bank(books, world, (day, phase) -> run.checkStopped());
      List<Transaction> requests = new ArrayList<>(world.requests(world.contracts()));
      // As they would come in: in no order. The standard form has one.
      Collections.shuffle(requests, new Random(run.seed()));
      requests.forEach(bank::submit);
      long days = world.end().toEpochDay() - World.START.toEpochDay();
      for (long day = 1; day <= days; day++) {
        bank.endOfDay();
        run.progress((double) day, (double) days);
        sample(run, bank, day);
      }
      metrics.put("loan_days", bank.loanDays());
      metrics.put("postings", books.entries());
    }
  }

  private static void sample(Run run, Bank bank, long day) {
    LocalDate date = bank.date();
    if (date.getDayOfMonth() == 1) {
      var series = new LinkedHashMap<String, Double>();
      series.put("floating", bank.averageRate(true));
      series.put("fixed", bank.averageRate(false));
      run.sample(day / 365.25, series);
    }
  }

  /** A long query must not outlast a stop. */
  static void stopWith(Connection connection, Run run) throws SQLException {
    ProgressHandler.setHandler(
        connection,
        100_000,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return run.stopped() ? 1 : 0;
          }
        });
  }
}
