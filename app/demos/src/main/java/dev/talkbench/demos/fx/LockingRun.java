package dev.talkbench.demos.fx;

import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.Parameters;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * One run of the scenario. The modes take turns in short rounds, each starting one later than the
 * round before, so that a busy moment of the machine falls on all of them. In every round of every
 * mode one client is paused once between its read and its write.
 *
 * <p>Before that every mode serves some requests on books that are thrown away: the first to be
 * measured would otherwise pay for what the virtual machine has yet to compile.
 *
 * <p>Latency is closed-loop: a client sends its next request when it has its answer. It holds the
 * injected pauses, and whoever waits for a paused client waits with it.
 */
final class LockingRun implements AutoCloseable {
  static final int ROUNDS = 6;
  private static final int WARM_ROUNDS = 3;
  private static final int WARM_REQUESTS = 200;
  private static final long OPENING = 10_000_000_000L;
  private static final long POLL_MILLIS = 20;
  private static final long PATIENCE_MILLIS = 3000;

  private final Run run;
  private final int clients;
  private final int customers;
  private final int perRound;
  private final long pauseMillis;
  private final String synchronous;
  private final long deadline;
  private final ExecutorService pool;
  private final Map<Mode, Books> books = new EnumMap<>(Mode.class);

  LockingRun(Run run) throws SQLException {
    this.run = run;
    Parameters parameters = run.parameters();
    clients = parameters.count("clients");
    customers = parameters.count("customers");
    perRound = parameters.count("exchanges") / ROUNDS;
    pauseMillis = parameters.whole("pause");
    synchronous = parameters.text("synchronous").toUpperCase(Locale.ROOT);
    deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(FxDemo.BOUNDS.seconds());
    pool =
        Executors.newFixedThreadPool(clients, Thread.ofPlatform().name("fx-client-", 0).factory());
  }

  /** What one mode works on and what it has come to. */
  private final class Books {
    private final Ledger ledger;
    private final Desk.Shared shared;
    private final List<Desk> desks = new ArrayList<>();
    private final List<Histogram> latencies = new ArrayList<>();
    private long nanos;

    private Books(Mode mode, Path file) throws SQLException {
      int mostMiB = FxDemo.BOUNDS.diskMiB() / Mode.values().length;
      ledger = new Ledger(file, synchronous, mostMiB, customers, OPENING);
      Parameters parameters = run.parameters();
      // A row lock outlasts the pause: whoever waits for the paused client is let in after it.
      shared = Desk.Shared.fresh(pauseMillis + PATIENCE_MILLIS, parameters.whole("ttl"));
      boolean sorted = parameters.text("order").equals("sorted");
      var random = new SplittableRandom(run.seed() ^ mode.word().hashCode());
      for (int client = 0; client < clients; client++) {
        desks.add(new Desk(mode, ledger.teller(), shared, sorted, random.split()));
        latencies.add(new Histogram(TimeUnit.MINUTES.toMicros(2), 3));
      }
    }
  }

  Result result() throws Exception {
    warmUp();
    for (Mode mode : Mode.values()) {
      run.checkStopped();
      // The books with losses to look for are the ones that can be queried.
      String name = mode == Mode.LEASE ? "scratch.db" : "locking-" + mode.word() + ".db";
      books.put(mode, new Books(mode, run.scratch().resolve(name)));
    }
    var random = new SplittableRandom(run.seed());
    var modes = List.of(Mode.values());
    int done = 0;
    long served = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Exchange> requests = Requests.round(random, round, perRound, customers);
      int paused = firstOfItsKey(requests, random.nextInt(requests.size() / 3));
      for (int turn = 0; turn < modes.size(); turn++) {
        serve(books(modes.get((round + turn) % modes.size())), requests, paused);
        done++;
        run.progress(done, (double) ROUNDS * modes.size());
      }
      served += requests.size();
      run.sample(
          (double) served,
          Map.of(
              "none", (double) books(Mode.NONE).ledger.lostUpdates(),
              "lease", (double) books(Mode.LEASE).ledger.lostUpdates()));
    }
    return new Result(metrics(served));
  }

  /** A request that is sent for the second time may be answered without a pause. */
  private static int firstOfItsKey(List<Exchange> requests, int from) {
    int at = from;
    while (at > 0 && requests.get(at).key().equals(requests.get(at - 1).key())) {
      at--;
    }
    return at;
  }

  private void warmUp() throws SQLException, InterruptedException, DemoException, IOException {
    Path folder = Files.createDirectory(run.scratch().resolve("warm-up"));
    var random = new SplittableRandom(run.seed());
    for (int round = 0; round < WARM_ROUNDS; round++) {
      List<Exchange> requests = Requests.round(random, round, WARM_REQUESTS, customers);
      for (Mode mode : Mode.values()) {
        run.checkStopped();
        var warm = new Books(mode, folder.resolve(mode.word() + round + ".db"));
        try {
          serve(warm, requests, -1);
        } finally {
          warm.ledger.close();
        }
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private Books books(Mode mode) {
    Books found = books.get(mode);
    if (found == null) {
      throw new IllegalStateException("no books for " + mode);
    }
    return found;
  }

  private void serve(Books of, List<Exchange> requests, int paused)
      throws SQLException, InterruptedException, DemoException {
    var next = new AtomicInteger();
    long start = System.nanoTime();
    var work = new ArrayList<Future<Void>>();
    for (int client = 0; client < clients; client++) {
      Desk desk = of.desks.get(client);
      Histogram latency = of.latencies.get(client);
      work.add(
          pool.submit(
              () -> {
                for (int i = next.getAndIncrement();
                    i < requests.size();
                    i = next.getAndIncrement()) {
                  run.checkStopped();
                  long sent = System.nanoTime();
                  desk.serve(requests.get(i), i == paused ? pauseMillis : 0);
                  latency.recordValue(
                      Math.min(
                          TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - sent),
                          latency.getHighestTrackableValue()));
                }
                return null;
              }));
    }
    for (Future<Void> client : work) {
      await(client);
    }
    of.nanos += System.nanoTime() - start;
  }

  private void await(Future<Void> client) throws SQLException, InterruptedException, DemoException {
    while (true) {
      run.checkStopped();
      if (System.nanoTime() - deadline > 0) {
        throw new DemoException(
            "not done within "
                + FxDemo.BOUNDS.seconds()
                + " s: lower 'exchanges' or 'pause', or set 'synchronous' to normal");
      }
      try {
        client.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        // Not yet: look again whether to go on.
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case InterruptedException stopped -> throw stopped;
          case SQLException broken -> throw broken;
          case null, default -> throw new IllegalStateException("a client broke off", e);
        }
      }
    }
  }

  private Map<String, Object> metrics(long served) throws SQLException {
    var metrics = new LinkedHashMap<String, Object>();
    for (Mode mode : Mode.values()) {
      metrics.put("lost_updates." + mode.word(), books(mode).ledger.lostUpdates());
    }
    for (Mode mode : Mode.values()) {
      metrics.put("retries." + mode.word(), books(mode).shared.retries().sum());
    }
    for (Mode mode : Mode.values()) {
      metrics.put("deadlocks." + mode.word(), books(mode).shared.deadlocks().sum());
    }
    long exchanges = books(Mode.NONE).ledger.exchanges();
    for (Mode mode : Mode.values()) {
      metrics.put(
          "tps." + mode.word(),
          Math.round(books(mode).ledger.exchanges() * 1e10 / books(mode).nanos) / 10.0);
    }
    for (Mode mode : Mode.values()) {
      var all = new Histogram(TimeUnit.MINUTES.toMicros(2), 3);
      books(mode).latencies.forEach(all::add);
      metrics.put("p99_ms." + mode.word(), all.getValueAtPercentile(99) / 1000.0);
    }
    for (Mode mode : Mode.values()) {
      metrics.put("ledger_sum." + mode.word(), books(mode).ledger.sum());
    }
    metrics.put("exchanges", exchanges);
    metrics.put("duplicates", served - exchanges);
    metrics.put("pauses", books.values().stream().mapToLong(of -> of.shared.pauses().sum()).sum());
    metrics.put("durability", "WAL, synchronous=" + synchronous);
    return metrics;
  }

  /** Ends the clients, then closes the books they wrote in. */
  @Override
  public void close() throws SQLException {
    pool.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      for (Books each : books.values()) {
        each.ledger.close();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
