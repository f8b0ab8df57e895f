package dev.talkbench.demos.fx;

import dev.talkbench.demos.Bounds;
import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Label;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Metric.Badge;
import dev.talkbench.demos.Parameter;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.Run;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.Series;
import java.util.List;

/** Foreign exchange: two layers of locking, taken apart. */
public final class FxDemo implements Demo {
  static final Bounds BOUNDS = new Bounds(17, 256, 384, 120, 0);

  private static final Scenario LOCKING =
      new Scenario(
          "locking",
          new Label("잠금 여섯 가지", "Six ways to lock"),
          new Label(
              "같은 계좌에 몰린 환전을 여섯 방식으로 처리해 잃어버린 갱신을 셉니다. SQLite에는 행 잠금이 없어 프로세스 안의"
                  + " 계좌별 잠금으로 대신하고, 락을 쥔 스레드의 멈춤은 일부러 넣은 것입니다.",
              "Serves exchanges on the same few accounts in six ways and counts updates that got"
                  + " lost. SQLite has no row locks, so they are per-account locks inside this"
                  + " process; the pause of a lock's holder is injected."),
          new Label("같은 부하에서 잠금 없는 방식", "No lock under the same load"),
          new Label("방식마다 처리한 요청", "Requests served in each mode"),
          List.of(
              new Parameter.Whole(
                  "exchanges",
                  new Label("방식마다 환전", "Trades each"),
                  "",
                  LockingRun.ROUNDS * 10,
                  6000,
                  1200),
              new Parameter.Whole("clients", new Label("동시 요청", "Clients at once"), "", 2, 16, 8),
              new Parameter.Whole("customers", new Label("고객", "Customers"), "", 1, 64, 4),
              new Parameter.Whole("ttl", new Label("임대 만료", "Lease time"), "ms", 10, 500, 40),
              new Parameter.Whole("pause", new Label("넣은 멈춤", "Pause"), "ms", 0, 1000, 160),
              new Parameter.Choice(
                  "order", new Label("잠그는 순서", "Order of locking"), List.of("sorted", "as-moved")),
              new Parameter.Choice(
                  "synchronous",
                  new Label("커밋의 내구성", "Durability of a commit"),
                  List.of("normal", "full"))),
          List.of(
              new Series("lease", new Label("임대 락만", "Lease alone"), "count", false),
              new Series("none", new Label("잠금 없음", "No lock"), "count", true)),
          List.of(
              measured("lost_updates.*", "갱신 손실", "Lost updates", "count", true),
              measured("retries.*", "다시 한 횟수", "Retries", "count", false),
              measured("deadlocks.*", "교착 상태", "Deadlocks", "count", false),
              measured("tps.*", "초당 환전", "Trades a second", "count", false),
              measured("p99_ms.*", "p99 (멈춤 포함)", "p99 (with pauses)", "ms", false),
              measured("ledger_sum.*", "잔액 합 (0이 정상)", "Balance sum (0: sound)", "count", false),
              measured("exchanges", "방식마다 성사된 환전", "Exchanges done per mode", "count", false),
              measured("duplicates", "걸러 낸 중복 요청", "Duplicates turned away", "count", false),
              measured("pauses", "넣은 멈춤 (모두)", "Injected pauses (all)", "count", false),
              measured("durability", "내구성", "Durability", "text", false)),
          BOUNDS);

  private static Metric measured(String name, String ko, String en, String unit, boolean headline) {
    return new Metric(name, new Label(ko, en), unit, Badge.MEASURED, headline);
  }

  @Override
  public String id() {
    return "fx";
  }

  @Override
  public Label title() {
    return new Label("환전 원장", "Exchange ledger");
  }

  @Override
  public List<Scenario> scenarios() {
    return List.of(LOCKING);
  }

  @Override
  public Label member(String word) {
    return switch (word) {
      case "none" -> new Label("잠금 없음", "No lock");
      case "optimistic" -> new Label("낙관적 락", "Optimistic");
      case "pessimistic" -> new Label("비관적 락", "Pessimistic");
      case "lease" -> new Label("임대 락만", "Lease alone");
      case "lease-fencing" -> new Label("임대 락 + 펜싱", "Lease + fencing");
      case "lease-row-lock" -> new Label("임대 락 + 행 잠금", "Lease + row lock");
      case "sorted" -> new Label("계좌 번호순", "by number");
      case "as-moved" -> new Label("돈이 움직이는 순", "as moved");
      case "normal" -> new Label("디스크를 안 기다림", "does not wait");
      case "full" -> new Label("디스크를 기다림", "waits for disk");
      default -> new Label(word, word);
    };
  }

  @Override
  public Result run(Scenario scenario, Run run) throws Exception {
    try (var locking = new LockingRun(run)) {
      return locking.result();
    }
  }
}
