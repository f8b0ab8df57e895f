package dev.talkbench.demos.smt;

import dev.talkbench.demos.Bounds;
import dev.talkbench.demos.Demo;
import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.Label;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Metric.Badge;
import dev.talkbench.demos.Parameter;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.Run;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.Series;
import dev.talkbench.demos.smt.Pinning.PinningException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** Hyperthreading: how the machine is laid out, and what a second thread on a core is worth. */
public final class SmtDemo implements Demo {
  static final String SYSFS = "/sys/devices/system/cpu";

  private static final Scenario TOPOLOGY =
      new Scenario(
          "topology",
          new Label("이 컴퓨터의 구조", "This machine"),
          new Label(
              "패키지와 코어, 그 안의 스레드를 운영체제가 알려 주는 대로 그립니다.",
              "Packages, cores and the threads in them, as the system tells."),
          Label.NONE,
          Label.NONE,
          List.of(new Parameter.Folder("sysfs", new Label("기록해 둔 폴더", "Recorded folder"), SYSFS)),
          List.of(),
          List.of(
              metric("packages", "패키지", "Packages", "count", true),
              metric("cores", "코어", "Cores", "count", true),
              metric("threads", "켜진 스레드", "Threads online", "count", true),
              metric("smt", "한 코어에 두 스레드", "Two threads per core", "boolean", true),
              metric("smt_control", "SMT 설정", "SMT setting", "text", false),
              metric("layout", "구조", "Layout", "text", false),
              metric("offline", "꺼진 스레드", "Threads offline", "text", false),
              metric("guessed", "자리를 알 수 없는 스레드", "Threads of unknown place", "text", false)),
          new Bounds(1, 64, 0, 10, 0));

  private static final Scenario KERNELS =
      new Scenario(
          "kernels",
          new Label("두 번째 스레드의 값", "What a sibling is worth"),
          new Label(
              "성격이 다른 여섯 반복문을 한 스레드, 한 코어의 두 스레드, 두 코어에서 번갈아 재어 처리량을 견줍니다.",
              "Six loops of different kinds, measured in turn on one thread, on two threads of one"
                  + " core, and on two cores."),
          new Label("서로 다른 두 코어", "Two separate cores"),
          new Label("회차", "Round"),
          List.of(
              new Parameter.Whole("rounds", new Label("회차", "Rounds"), "", 3, 15, 5),
              new Parameter.Whole("slice", new Label("한 번 재는 시간", "Slice"), "ms", 20, 300, 100)),
          List.of(
              new Series(
                  "siblings", new Label("섞인 일, 형제 스레드", "Mixed work, siblings"), "times", false),
              new Series("cores", new Label("섞인 일, 두 코어", "Mixed work, two cores"), "times", true)),
          List.of(
              metric("ratio.*", "형제 스레드 둘 / 하나", "Two siblings / one", "times", true),
              metric("cores.*", "코어 둘 / 하나", "Two cores / one", "times", false),
              metric(
                  "mops.*",
                  "한 스레드의 초당 백만 연산",
                  "Million operations a second, one thread",
                  "count",
                  false),
              metric("reason", "재지 못한 까닭", "Why not measured", "text", false),
              metric("pinning", "스레드 고정", "Pinning", "text", false),
              metric("placement", "쓴 프로세서", "Processors used", "text", false),
              metric("compiler", "JIT 컴파일러", "JIT compiler", "text", false)),
          new Bounds(3, 256, 0, 120, 0));

  private static Metric metric(String name, String ko, String en, String unit, boolean headline) {
    return new Metric(name, new Label(ko, en), unit, Badge.MEASURED, headline);
  }

  @Override
  public String id() {
    return "smt";
  }

  @Override
  public Label title() {
    return new Label("하이퍼스레딩", "Hyperthreading");
  }

  @Override
  public List<Scenario> scenarios() {
    return List.of(TOPOLOGY, KERNELS);
  }

  @Override
  public Label member(String word) {
    return switch (word) {
      case "chase" -> new Label("포인터 따라가기", "Pointer chase");
      case "chain" -> new Label("이어지는 곱셈", "Chained multiplication");
      case "alu" -> new Label("서로 무관한 계산", "Independent arithmetic");
      case "store" -> new Label("쓰기만", "Stores alone");
      case "branchy" -> new Label("맞힐 수 없는 분기", "Unpredictable branches");
      case "mix" -> new Label("섞인 일", "Mixed work");
      default -> new Label(word, word);
    };
  }

  @Override
  public Result run(Scenario scenario, Run run) throws Exception {
    return scenario.id().equals("topology")
        ? topology(run)
        : kernels(run, new Sysfs(Path.of(SYSFS)).read());
  }

  private static Result topology(Run run) throws DemoException, InterruptedException {
    run.checkStopped();
    Topology topology = new Sysfs(Path.of(run.parameters().text("sysfs"))).read();
    var metrics = new LinkedHashMap<String, Object>();
    metrics.put("packages", topology.packages());
    metrics.put("cores", topology.cores().size());
    metrics.put("threads", topology.threads());
    metrics.put("smt", topology.smt());
    metrics.put("smt_control", topology.control());
    metrics.put("layout", topology.layout());
    metrics.put("offline", Topology.joined(topology.offline()));
    metrics.put("guessed", Topology.joined(topology.guessed()));
    run.progress(1, 1);
    return new Result(metrics);
  }

  private static Result kernels(Run run, Topology topology) throws Exception {
    try {
      return kernels(run, topology, new LinuxPinning());
    } catch (PinningException e) {
      return unpinned(e);
    }
  }

  /** As above, with the pinning given. */
  static Result kernels(Run run, Topology topology, Pinning pinning) throws Exception {
    try (var kernels = new KernelsRun(run, topology, pinning)) {
      return kernels.result();
    } catch (PinningException e) {
      return unpinned(e);
    }
  }

  /** Without pinning there is no placement to speak of, so there are no figures either. */
  private static Result unpinned(PinningException e) {
    String reason = "threads cannot be bound to processors: " + e.getMessage();
    var metrics = new LinkedHashMap<String, Object>();
    for (Kernel kernel : Kernel.values()) {
      metrics.put("ratio." + kernel.word(), KernelsRun.NOT_APPLICABLE);
      metrics.put("cores." + kernel.word(), KernelsRun.NOT_APPLICABLE);
    }
    metrics.put("reason", reason);
    metrics.put("pinning", "failed: " + e.getMessage());
    return new Result(metrics);
  }
}
