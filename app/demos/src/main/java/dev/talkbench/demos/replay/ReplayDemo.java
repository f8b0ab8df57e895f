package dev.talkbench.demos.replay;

import dev.talkbench.demos.Bounds;
import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Label;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Parameter;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.Run;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** A read verifier that is itself measured: seeded differences in, detection rate out. */
public final class ReplayDemo implements Demo {
  private static final int QUEUE = 1024;
  private static final int POINTS = 200;

  private static final Scenario READ =
      new Scenario(
          "read",
          new Label("읽기 검증", "Read verifier"),
          new Label(
              "레거시가 답한 요청을 새 원장에도 보내 두 답을 견주고, 심어 둔 차이를 몇 개나 찾는지 잽니다.",
              "Replays requests on an old and a new ledger and measures how many seeded differences"
                  + " it finds."),
          new Label("레거시를 레거시와 견준 오경보", "False alarms of the legacy ledger against itself"),
          new Label("다시 보낸 요청", "Requests replayed"),
          List.of(
              new Parameter.Whole(
                  "requests", new Label("요청", "Requests"), "", 1000, 500_000, 60_000),
              new Parameter.Whole("accounts", new Label("계좌", "Accounts"), "", 10, 2000, 300),
              new Parameter.Real("defects", new Label("결함 비율", "Defects"), "%", 0, 50, 5),
              new Parameter.Flag(
                  "known-differences", new Label("알려진 차이 허용", "Accept known differences"), true),
              new Parameter.Whole("days-later", new Label("며칠 뒤", "Days later"), "", 0, 365, 0)),
          List.of(
              new Series("mismatches", new Label("불일치", "Mismatches"), "count", false),
              new Series(
                  "false_alarms", new Label("레거시끼리", "Legacy against itself"), "count", true)),
          List.of(
              metric("requests", "다시 보낸 요청", "Replayed", "count", true),
              metric("mismatches", "불일치", "Mismatches", "count", true),
              metric("seeded", "심은 차이", "Seeded", "count", false),
              metric("detected", "찾은 차이", "Detected", "count", false),
              metric("detection_rate", "탐지율", "Detection rate", "share", true),
              metric("false_alarms", "오경보", "False alarms", "count", true),
              metric("seeded_kinds", "심은 종류", "Kinds seeded", "count", false),
              metric("detected_kinds", "찾은 종류", "Kinds detected", "count", false),
              metric("unexplained", "심지 않은 곳의 불일치", "Unexplained", "count", true),
              metric("precision", "정밀도", "Precision", "share", false),
              metric("forgiven", "허용된 차이", "Accepted as known", "count", false),
              metric("differences.*", "차이 유형", "By kind of difference", "count", false),
              metric("found_share.*", "결함별 탐지율", "Detection by defect", "share", false)),
          new Bounds(2, 256, 0, 120, 0));

  private static Metric metric(String name, String ko, String en, String unit, boolean headline) {
    return new Metric(name, new Label(ko, en), unit, Metric.Badge.MEASURED, headline);
  }

  @Override
  public String id() {
    return "replay";
  }

  @Override
  public Label title() {
    return new Label("리플레이 검증", "Replay verification");
  }

  @Override
  public List<Scenario> scenarios() {
    return List.of(READ);
  }

  @Override
  public Label member(String word) {
    return switch (word) {
      case "value" -> new Label("값", "Value");
      case "missing" -> new Label("빠진 필드", "Missing field");
      case "extra" -> new Label("더 있는 필드", "Extra field");
      case "length" -> new Label("목록 길이", "Length of a list");
      case "order" -> new Label("순서", "Order");
      case "shape" -> new Label("자료형", "Type");
      default -> DefectNames.of(word);
    };
  }

  @Override
  public Result run(Scenario scenario, Run run) throws Exception {
    var p = run.parameters();
    var verifier =
        new Verifier(
            run.seed(),
            p.real("defects") / 100,
            p.flag("known-differences"),
            Account.TODAY.plusDays(p.whole("days-later")));
    BlockingQueue<Optional<Exchange>> topic = new ArrayBlockingQueue<>(QUEUE);
    var task = new FutureTask<Void>(() -> verify(topic, verifier, run), null);
    var thread = new Thread(task, "replay-verifier");
    thread.start();
    try {
      serve(topic, task, run);
      task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      task.cancel(true);
      thread.join();
    }
    return new Result(metrics(verifier));
  }

  /** The gateway: answers from the legacy ledger and sends both on. */
  private static void serve(
      BlockingQueue<Optional<Exchange>> topic, FutureTask<Void> verifier, Run run)
      throws InterruptedException {
    long requests = run.parameters().whole("requests");
    List<Account> accounts = Account.portfolio(run.seed(), run.parameters().count("accounts"));
    Ledger legacy = new LegacyLedger(1);
    for (long n = 0; n < requests && !verifier.isDone(); n++) {
      run.checkStopped();
      Question question = Question.of(run.seed(), n, accounts);
      send(topic, Optional.of(new Exchange(n, question, legacy.answer(question))), verifier);
    }
    send(topic, Optional.empty(), verifier);
  }

  private static void send(
      BlockingQueue<Optional<Exchange>> topic,
      Optional<Exchange> message,
      FutureTask<Void> verifier)
      throws InterruptedException {
    while (!topic.offer(message, 100, TimeUnit.MILLISECONDS)) {
      if (verifier.isDone()) {
        return; // it has failed; its error is told when it is joined
      }
    }
  }

  private static void verify(BlockingQueue<Optional<Exchange>> topic, Verifier verifier, Run run) {
    long requests = run.parameters().whole("requests");
    long step = Math.max(1, requests / POINTS);
    try {
      while (true) {
        Optional<Exchange> exchange = topic.take();
        if (exchange.isEmpty()) {
          return;
        }
        verifier.replay(exchange.get());
        if (verifier.replays() % step == 0) {
          run.progress((double) verifier.replays(), (double) requests);
          var series = new LinkedHashMap<String, Double>();
          series.put("mismatches", (double) verifier.mismatches());
          series.put("false_alarms", (double) verifier.falseAlarms());
          run.sample((double) verifier.replays(), series);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // stopped; the run's own thread reports it
    }
  }

  private static Map<String, Object> metrics(Verifier verifier) {
    long seeded = sum(verifier.seeded());
    long detected = sum(verifier.detected());
    var metrics = new LinkedHashMap<String, Object>();
    metrics.put("requests", verifier.replays());
    metrics.put("mismatches", verifier.mismatches());
    metrics.put("seeded", seeded);
    metrics.put("detected", detected);
    metrics.put("detection_rate", seeded == 0 ? 1.0 : (double) detected / (double) seeded);
    metrics.put("false_alarms", verifier.falseAlarms());
    metrics.put("seeded_kinds", verifier.seeded().size());
    metrics.put("detected_kinds", verifier.detected().size());
    metrics.put("unexplained", verifier.unexplained());
    metrics.put(
        "precision",
        verifier.mismatches() == 0
            ? 1.0
            : 1 - (double) verifier.unexplained() / (double) verifier.mismatches());
    metrics.put("forgiven", verifier.forgiven());
    verifier.kinds().forEach((kind, count) -> metrics.put("differences." + kind, count));
    verifier
        .seeded()
        .forEach(
            (id, count) ->
                metrics.put(
                    "found_share." + id,
                    (double) verifier.detected().getOrDefault(id, 0L) / (double) count));
    return metrics;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
