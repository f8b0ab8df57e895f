package dev.talkbench.demos.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.Bounds;
import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.Parameters;
import dev.talkbench.demos.Run;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.demos.protocol.EventReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run's protocol, its bounds and its end. */
@Timeout(30)
class DemoRunnerTest {
  private final Path base;

  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());

  DemoRunnerTest(@TempDir Path base) {
    this.base = base;
  }

  private Outcome run(FixtureDemo demo, RunRequest.Input input, InputStream commands)
      throws Exception {
    return run(demo, input, false, commands);
  }

  private Outcome run(FixtureDemo demo, RunRequest.Input input, boolean hold, InputStream commands)
      throws Exception {
    var scenario = demo.scenarios().getFirst();
    var request = new RunRequest(demo, scenario, Parameters.of(scenario, Map.of()), 7, input, hold);
    return new DemoRunner(base, InstantSource.system()).run(request, commands, events::add);
  }

  private Outcome run(FixtureDemo demo) throws Exception {
    return run(demo, RunRequest.Input.IGNORED, InputStream.nullInputStream());
  }

  private void assertNothingLeft() throws IOException {
    try (Stream<Path> files = Files.list(base)) {
      assertEquals(
          List.of("sweep.lock"), files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  private static Map<String, Object> busy(Run run) throws InterruptedException {
    while (true) {
      run.checkStopped();
      Thread.onSpinWait();
    }
  }

  @Test
  void aRunIsStartedThenItsPointsThenItsResult() throws Exception {
    Outcome outcome =
        run(
            new FixtureDemo(
                run -> {
                  run.progress(1, 1);
                  run.sample(1, Map.of("a", 1.0, "gap", Double.NaN));
                  return Map.of("value", run.seed(), "lost.none", 0.5);
                }));
    assertEquals(Outcome.Ending.FINISHED, outcome.ending());
    assertNull(outcome.error());
    assertEquals(4, events.size());
    var started = (Event.Started) events.get(0);
    assertEquals(Map.of("rate", 4.0, "fixed", 4.0, "quick", true), started.parameters());
    assertTrue(started.environment().keySet().containsAll(List.of("os", "cores", "jdk", "sqlite")));
    assertEquals(new Event.Progress(1, 1), events.get(1));
    assertEquals(new Event.Sample(1, Map.of("a", 1.0)), events.get(2));
    var result = (Event.Result) events.get(3);
    assertEquals(Map.of("value", 7L, "lost.none", 0.5), result.metrics());
    assertEquals(Map.of("value", "count", "lost.none", "ratio"), result.units());
    assertEquals(Map.of("value", "measured", "lost.none", "simulated"), result.badges());
    var again = new ArrayList<Event>();
    for (String line : outcome.stream().lines().toList()) {
      again.add(EventReader.read(line).orElseThrow());
    }
    assertEquals(events, again);
    assertNothingLeft();
  }

  @Test
  void aFloodIsThinnedButItsLastPointArrives() throws Exception {
    run(
        new FixtureDemo(
            run -> {
              for (int i = 0; i < 100_000; i++) {
                run.progress(i, 100_000);
                run.sample(i, Map.of("a", (double) i));
              }
              return Map.of("value", 1L);
            }));
    assertTrue(events.size() < 5_000, "events: " + events.size());
    assertEquals(new Event.Sample(99_999, Map.of("a", 99_999.0)), events.get(events.size() - 2));
  }

  @Test
  void stopEndsItWithinASecond() throws Exception {
    var commands = new PipedInputStream();
    var task =
        new FutureTask<>(
            () -> run(new FixtureDemo(DemoRunnerTest::busy), RunRequest.Input.PIPE, commands));
    try (var parent = new PipedOutputStream(commands)) {
      Thread.ofPlatform().start(task);
      parent.write(
          "{\"cmd\":\"set\",\"name\":\"rate\",\"value\":21}\n".getBytes(StandardCharsets.UTF_8));
      parent.write("{\"cmd\":\"stop\"}\n".getBytes(StandardCharsets.UTF_8));
      parent.flush();
      Outcome outcome = task.get(1, TimeUnit.SECONDS);
      assertEquals(Outcome.Ending.STOPPED, outcome.ending());
      assertNull(outcome.error());
    }
    assertTrue(events.getFirst() instanceof Event.Started);
    assertTrue(events.getLast() instanceof Event.Refused, "rate 21 is out of bounds: " + events);
    assertNothingLeft();
  }

  @Test
  void theEndOfAPipeStops() throws Exception {
    var commands = new PipedInputStream();
    var parent = new PipedOutputStream(commands);
    var running = new CountDownLatch(1);
    var demo =
        new FixtureDemo(
            run -> {
              running.countDown();
              return busy(run);
            });
    var task = new FutureTask<>(() -> run(demo, RunRequest.Input.PIPE, commands));
    Thread.ofPlatform().start(task);
    assertTrue(running.await(10, TimeUnit.SECONDS));
    parent.close();
    assertEquals(Outcome.Ending.STOPPED, task.get(1, TimeUnit.SECONDS).ending());
  }

  @Test
  void aPipeThatEndedInSilenceBeforeTheStartWasNoWatcher() throws Exception {
    var demo = new FixtureDemo(run -> Map.of("value", 1L));
    var nothing = new ByteArrayInputStream(new byte[0]);
    assertEquals(Outcome.Ending.FINISHED, run(demo, RunRequest.Input.PIPE, nothing).ending());
  }

  @Test
  void aParentThatIsGoneAlwaysStops() throws Exception {
    var demo = new FixtureDemo(DemoRunnerTest::busy);
    var nothing = new ByteArrayInputStream(new byte[0]);
    assertEquals(Outcome.Ending.STOPPED, run(demo, RunRequest.Input.PARENT, nothing).ending());
  }

  @Test
  void setIsSeenByTheRun() throws Exception {
    var demo =
        new FixtureDemo(
            run -> {
              while (run.live("rate") == 4) {
                run.checkStopped();
                Thread.onSpinWait();
              }
              return Map.of("value", run.live("rate"));
            });
    var commands = new PipedInputStream();
    try (var parent = new PipedOutputStream(commands)) {
      parent.write(
          "{\"cmd\":\"set\",\"name\":\"rate\",\"value\":5.5}\n".getBytes(StandardCharsets.UTF_8));
      parent.flush();
      Outcome outcome = run(demo, RunRequest.Input.PARENT, commands);
      assertEquals(Map.of("value", 5.5), outcome.metrics());
    }
  }

  @Test
  void whatTheRunDoesNotReadAnewIsNotSet() throws Exception {
    var demo =
        new FixtureDemo(
            run -> {
              await(() -> events.stream().anyMatch(e -> e instanceof Event.Refused));
              return Map.of("value", run.live("fixed"));
            });
    var commands = new PipedInputStream();
    try (var parent = new PipedOutputStream(commands)) {
      parent.write(
          "{\"cmd\":\"set\",\"name\":\"fixed\",\"value\":5}\n".getBytes(StandardCharsets.UTF_8));
      parent.flush();
      assertEquals(Map.of("value", 4.0), run(demo, RunRequest.Input.PARENT, commands).metrics());
    }
    assertTrue(events.contains(new Event.Refused("parameter 'fixed' cannot be set while it runs")));
  }

  @Test
  void timeAndDiskAreBounded() throws Exception {
    Outcome late = run(new FixtureDemo(new Bounds(1, 64, 1, 1, 0), DemoRunnerTest::busy));
    assertEquals(Outcome.Ending.FAILED, late.ending());
    assertEquals("stopped at its bound of 1 s", late.error());
    Outcome big =
        run(
            new FixtureDemo(
                new Bounds(1, 64, 1, 20, 0),
                run -> {
                  Files.write(run.scratch().resolve("big"), new byte[2 << 20]);
                  return busy(run);
                }));
    assertEquals("stopped at its bound of 1 MiB in the scratch folder", big.error());
    assertEquals(new Event.Failed(String.valueOf(big.error())), events.getLast());
    assertNothingLeft();
  }

  @Test
  void memoryThatRunsOutIsOneClearLine() throws Exception {
    Outcome own =
        run(
            new FixtureDemo(
                run -> {
                  throw new OutOfMemoryError("Java heap space");
                }));
    assertTrue(String.valueOf(own.error()).startsWith("out of memory: "), own.error());
    Outcome other =
        run(
            new FixtureDemo(
                run -> {
                  new Thread(
                          () -> {
                            throw new OutOfMemoryError("Java heap space");
                          })
                      .start();
                  return busy(run);
                }));
    assertTrue(String.valueOf(other.error()).startsWith("out of memory: "), other.error());
  }

  @Test
  void failuresAreSentences() throws Exception {
    Outcome demo =
        run(
            new FixtureDemo(
                run -> {
                  throw new DemoException("the port is taken");
                }));
    assertEquals("the port is taken", demo.error());
    Outcome undeclared = run(new FixtureDemo(run -> Map.of("other", 1L)));
    assertEquals(Outcome.Ending.FAILED, undeclared.ending());
    assertTrue(String.valueOf(undeclared.error()).contains("'other' is not declared"));
    assertFalse(events.getLast() instanceof Event.Result);
  }

  @Test
  void aThreadLeftBehindIsNamed() throws Exception {
    var demo =
        new FixtureDemo(
            run -> {
              var stubborn =
                  new Thread(
                      () -> {
                        while (!run.stopped()) {
                          Thread.onSpinWait();
                        }
                      },
                      "stubborn");
              stubborn.setDaemon(true);
              stubborn.start();
              return Map.of("value", 1L);
            });
    Outcome outcome = run(demo);
    assertEquals("left threads behind: stubborn", outcome.error());
  }

  @Test
  void aHeldRunAnswersQueriesReadOnly() throws Exception {
    var demo =
        new FixtureDemo(
            run -> {
              try (var connection =
                      DriverManager.getConnection(
                          "jdbc:sqlite:" + run.scratch().resolve("scratch.db"));
                  var statement = connection.createStatement()) {
                statement.execute("create table t(a, b)");
                statement.execute("insert into t values (1, '하나'), (2, null)");
              }
              return Map.of("value", 1L);
            });
    String endless =
        "with recursive r(n) as (select 1 union all select n+1 from r) select count(*) from r";
    var commands =
        String.join(
            "\n",
            sql("select * from t order by a"),
            sql("delete from t"),
            sql("attach '" + base.resolve("other.db") + "' as o"),
            sql(endless),
            sql("select hex(zeroblob(400000000))"),
            sql("with recursive r(n) as (select 1 union all select n+1 from r) select n from r"));
    var in = new PipedInputStream(8192);
    var task = new FutureTask<>(() -> run(demo, RunRequest.Input.PARENT, true, in));
    try (var parent = new PipedOutputStream(in)) {
      Thread.ofPlatform().start(task);
      await(() -> events.stream().anyMatch(e -> e instanceof Event.Result));
      parent.write((commands + "\n").getBytes(StandardCharsets.UTF_8));
      parent.flush();
      await(() -> events.size() >= 8);
    }
    assertEquals(Outcome.Ending.FINISHED, task.get(1, TimeUnit.SECONDS).ending());
    assertEquals(
        new Event.Rows(List.of("a", "b"), List.of(List.of(1, "하나"), List.of(2, "NULL"))),
        events.get(2));
    assertTrue(message(events.get(3)).contains("readonly"), message(events.get(3)));
    assertTrue(message(events.get(4)).contains("attached"), message(events.get(4)));
    assertTrue(message(events.get(5)).contains("longer than 2 s"), message(events.get(5)));
    assertTrue(message(events.get(6)).contains("too big"), message(events.get(6)));
    assertEquals(ScratchQuery.MAX_ROWS, ((Event.Rows) events.get(7)).rows().size());
    assertNothingLeft();
  }

  private static String message(Event event) {
    return event instanceof Event.Refused refused ? refused.message() : "not refused: " + event;
  }

  private static String sql(String text) {
    return "{\"cmd\":\"sql\",\"text\":\"" + text + "\"}";
  }

  private static void await(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  @Test
  void whatADeadProcessLeftIsSweptAndWhatALivingOneUsesIsNot() throws Exception {
    Path dead = Files.createDirectories(base.resolve("run-dead-1/files"));
    Files.writeString(dead.resolve("scratch.db"), "x");
    Files.writeString(dead.resolveSibling("lock"), "");
    try (Scratch living = Scratch.open(base)) {
      run(new FixtureDemo(run -> Map.of("value", 1L)));
      assertTrue(Files.exists(living.files()));
      assertFalse(Files.exists(dead));
    }
    assertNothingLeft();
  }

  @Test
  void aLinkInPlaceOfItsFolderIsNotFollowed() throws Exception {
    Path victim = Files.createDirectories(base.resolve("victim/run-2024-results"));
    Path data = Files.writeString(victim.resolve("data.csv"), "1,2");
    Path link = Files.createSymbolicLink(base.resolve("link"), base.resolve("victim"));
    var refused = assertThrows(IOException.class, () -> Scratch.open(link).close());
    assertTrue(String.valueOf(refused.getMessage()).contains("no folder of your own"));
    assertTrue(Files.exists(data));
  }

  @Test
  void onlyFoldersOfOursAreSweptAndNobodyElseMayEnter() throws Exception {
    Path home = Files.createDirectories(base.resolve("own"));
    Path others = Files.createDirectories(home.resolve("run-2024-results"));
    Path data = Files.writeString(others.resolve("data.csv"), "1,2");
    Path empty = Files.createDirectories(home.resolve("run-dead-2"));
    Scratch.open(home).close();
    assertTrue(Files.exists(data));
    assertFalse(Files.exists(empty));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
  }

  @Test
  void whenNobodyReadsTheEventsItStops() throws Exception {
    var demo =
        new FixtureDemo(
            run -> {
              while (true) {
                run.progress(1, 2);
                run.checkStopped();
                Thread.onSpinWait();
              }
            });
    var scenario = demo.scenarios().getFirst();
    var request =
        new RunRequest(
            demo, scenario, Parameters.of(scenario, Map.of()), 7, RunRequest.Input.IGNORED, false);
    Outcome outcome =
        new DemoRunner(base, InstantSource.system())
            .run(
                request,
                InputStream.nullInputStream(),
                event -> {
                  throw new IOException("Broken pipe");
                });
    assertEquals(Outcome.Ending.STOPPED, outcome.ending());
  }

  @Test
  void aPipeIsToldFromAFile() throws Exception {
    Path file = Files.createFile(base.resolve("file"));
    assertEquals(RunRequest.Input.IGNORED, StandardInput.kind(false, file));
    assertEquals(RunRequest.Input.IGNORED, StandardInput.kind(false, base.resolve("none")));
    assertEquals(RunRequest.Input.PARENT, StandardInput.kind(true, file));
    Path fifo = base.resolve("fifo");
    if (new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() == 0) {
      assertEquals(RunRequest.Input.PIPE, StandardInput.kind(false, fifo));
    }
  }
}
