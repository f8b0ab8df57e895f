package dev.talkbench.demos.sse;

import dev.talkbench.demos.Bounds;
import dev.talkbench.demos.Label;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Metric.Badge;
import dev.talkbench.demos.Parameter;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.Run;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.Series;
import dev.talkbench.demos.Serves;
import dev.talkbench.demos.Serving;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** Server-sent events in place of polling. */
public final class SseDemo implements Serves {
  private static final int MOST_USERS = 200;
  // Streams, fetching and polling connections, both ends of each.
  private static final Bounds BOUNDS = new Bounds(3, 256, 0, 150, 6 * MOST_USERS);

  private static final Scenario PUSH_VS_POLL =
      new Scenario(
          "push-vs-poll",
          new Label("푸시와 폴링", "Push and polling"),
          new Label(
              "같은 변경을 한쪽은 신호를 받을 때만, 한쪽은 정해진 간격마다 다시 가져가며 요청 수와 서버 CPU, 뒤처진 시간을"
                  + " 견줍니다. CPU는 요청을 처리한 서버 스레드만 센 값입니다.",
              "The same changes, fetched on a signal or at a fixed interval: requests, server CPU"
                  + " and how long a change stays unseen. CPU counts the serving thread only."),
          new Label("같은 변경을 정해진 간격으로 묻는 폴링", "Polling for the same changes at a fixed interval"),
          new Label("초", "Seconds"),
          List.of(
              new Parameter.Whole("users", new Label("사용자", "Users"), "", 1, MOST_USERS, 100),
              new Parameter.Real(
                  "events", new Label("사용자별 초당 변경", "Changes/user/s"), "", 0.001, 2, 0.1),
              new Parameter.Real(
                  "poll-interval", new Label("폴링 간격", "Polling interval"), "s", 0.2, 30, 3),
              new Parameter.Whole("seconds", new Label("재는 시간", "Measured time"), "s", 2, 60, 9)),
          List.of(
              new Series("push", new Label("푸시의 요청", "Requests with push"), "count", false),
              new Series("poll", new Label("폴링의 요청", "Requests with polling"), "count", true)),
          List.of(
              metric("request_saving", "줄어든 요청", "Requests saved", "share", true),
              new Metric(
                  "model_saving",
                  new Label("모형 1 − eT", "Model 1 − eT"),
                  "share",
                  Badge.SIMULATED,
                  true),
              metric("cpu_saving", "줄어든 서버 CPU", "Server CPU saved", "share", true),
              metric(
                  "staleness_p50_ms.push", "뒤처진 시간 중앙값, 푸시", "Median staleness, push", "ms", true),
              metric(
                  "staleness_p50_ms.poll",
                  "뒤처진 시간 중앙값, 폴링",
                  "Median staleness, polling",
                  "ms",
                  true),
              metric("requests.push", "요청, 푸시", "Requests, push", "count", false),
              metric("requests.poll", "요청, 폴링", "Requests, polling", "count", false),
              metric("cpu_ms.push", "서버 CPU, 푸시", "Server CPU, push", "ms", false),
              metric("cpu_ms.poll", "서버 CPU, 폴링", "Server CPU, polling", "ms", false),
              metric("changes", "변경", "Changes", "count", false)),
          BOUNDS);

  private static Metric metric(String name, String ko, String en, String unit, boolean headline) {
    return new Metric(name, new Label(ko, en), unit, Badge.MEASURED, headline);
  }

  @Override
  public String id() {
    return "sse";
  }

  @Override
  public Label title() {
    return new Label("서버가 보내는 이벤트", "Server-sent events");
  }

  @Override
  public List<Scenario> scenarios() {
    return List.of(PUSH_VS_POLL);
  }

  @Override
  public Result run(Scenario scenario, Run run) throws Exception {
    try (var both = new PushVsPoll(run)) {
      return both.result();
    }
  }

  @Override
  public Serving serve() throws IOException {
    return new SseService(InstantSource.system(), new SecureRandom());
  }
}
