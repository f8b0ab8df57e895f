package dev.talkbench.desktop.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Expectation;
import dev.talkbench.claims.Verdict;
import dev.talkbench.cli.DemoBench;
import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.demo.DemoLauncher;
import dev.talkbench.desktop.demo.DemoSession;
import dev.talkbench.desktop.demo.RunBook;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.store.Run;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.workspace.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measuring claims with real children and a real store. */
class MeasuringTest {
  private static final Claim CLAIM =
      new Claim(
          "one-package",
          "패키지가 하나는 있다",
          "smt",
          "topology",
          "packages",
          new Expectation.AtLeast(1),
          "talk",
          null,
          Map.of());

  private final Messages messages = new Messages("ko");
  private final List<String> said = new ArrayList<>();
  private SqliteUserStore store;
  private DemoLauncher launcher;
  private RunBook book;
  private Ledger ledger;
  private Measuring measuring;

  @BeforeEach
  void open(@TempDir Path folder) {
    Screens.start();
    store = SqliteUserStore.open(folder.resolve("user.db"), folder.resolve("natives"));
    book = new RunBook(store, Runnable::run, failure -> said.add(failure.toString()));
    ledger = new Ledger(book, new DemoBench(DemoCatalog.standard().demos()));
    launcher =
        new DemoLauncher(
            folder,
            store,
            run -> {
              book.add(run);
              measuring.stored(run);
            },
            failure -> said.add(failure.toString()));
    measuring = measuring();
  }

  private Measuring measuring() {
    return new Measuring(
        ledger,
        new Measuring.Runner() {
          @Override
          public void run(DemoSession session) {
            launcher.run(session, messages);
          }

          @Override
          public void stop(DemoSession session) {
            launcher.stop(session);
          }
        },
        failure -> said.add(failure.toString()));
  }

  @AfterEach
  void close() {
    launcher.close();
    store.close();
  }

  private static DemoSession session(String id, String scenario, Map<String, String> values) {
    Demo demo = DemoCatalog.standard().find(id).orElseThrow();
    Scenario found =
        demo.scenarios().stream().filter(s -> s.id().equals(scenario)).findFirst().orElseThrow();
    return new DemoSession(demo, found, values, "");
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    Instant until = Instant.now().plus(Duration.ofSeconds(60));
    while (!Screens.onFx(condition::getAsBoolean)) {
      assertTrue(Instant.now().isBefore(until), "did not come to pass within 60 s");
      Thread.sleep(30);
    }
  }

  @Test
  void runsUntilTheClaimCanBeJudgedEachWithASeedOfItsOwn() throws Exception {
    var job = new Measuring.Job(session("smt", "topology", Map.of()), List.of(CLAIM));
    Screens.runOnFx(() -> measuring.start(List.of(job)));
    assertNotNull(Screens.onFx(() -> measuring.nowProperty().get()));
    await(() -> measuring.nowProperty().get() == null);
    assertEquals(Verdict.REPRODUCED, Screens.onFx(() -> ledger.of(CLAIM).verdict()));
    List<Run> runs = store.runs("smt", "topology", 50);
    assertEquals(5, runs.size());
    assertEquals(5, runs.stream().map(Run::seed).collect(Collectors.toSet()).size());
    assertEquals(List.of(), said);
  }

  @Test
  void anotherWindowGoesOnWhereThisOneLetGo() throws Exception {
    var jobs =
        List.of(
            new Measuring.Job(session("smt", "topology", Map.of()), List.of(CLAIM)),
            new Measuring.Job(session("smt", "topology", Map.of()), List.of(CLAIM)));
    Measuring first = measuring;
    Screens.runOnFx(() -> first.start(jobs));
    await(() -> first.nowProperty().get().run() == 2);
    Screens.runOnFx(
        () -> {
          Measuring.Left left = first.leave();
          assertNull(first.nowProperty().get());
          measuring = measuring();
          measuring.adopt(left);
          assertEquals(2, measuring.nowProperty().get().run());
          assertEquals(2, measuring.nowProperty().get().of());
        });
    await(() -> measuring.nowProperty().get() == null);
    assertEquals(Verdict.REPRODUCED, Screens.onFx(() -> ledger.of(CLAIM).verdict()));
    assertTrue(store.runs("smt", "topology", 50).size() >= 5);
    assertEquals(List.of(), said);
  }

  @Test
  void stoppingEndsTheChildAndTheRest() throws Exception {
    DemoSession slow = session("loan", "time-travel", Map.of("years", "30", "loans", "5000"));
    var jobs =
        List.of(
            new Measuring.Job(slow, List.of(CLAIM)),
            new Measuring.Job(session("smt", "topology", Map.of()), List.of(CLAIM)));
    Screens.runOnFx(() -> measuring.start(jobs));
    await(() -> !slow.samples().isEmpty());
    Screens.runOnFx(measuring::stop);
    assertNull(Screens.onFx(() -> measuring.nowProperty().get()));
    await(() -> launcher.running() == 0);
    assertEquals(List.of(), store.runs(null, null, 10));
  }

  @Test
  void aRunThatFailsIsToldAndTheNextGoesOn() throws Exception {
    var jobs =
        List.of(
            new Measuring.Job(
                session("loan", "time-travel", Map.of("years", "9999")), List.of(CLAIM)),
            new Measuring.Job(session("smt", "topology", Map.of()), List.of(CLAIM)));
    Screens.runOnFx(() -> measuring.start(jobs));
    await(() -> measuring.nowProperty().get() == null);
    assertEquals(1, said.size(), said.toString());
    assertTrue(said.getFirst().contains("years"), said.getFirst());
    assertEquals(5, store.runs("smt", "topology", 50).size());
  }
}
