package dev.talkbench.demos.sse;

import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.Parameters;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.Run;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Both ways at once: two equal servers, each with as many users, fed the same changes at the same
 * moments, so that whatever else the machine does falls on both. Counted is a window that opens
 * when every stream is open and every user has fetched once; what a stream costs to open is thus
 * left out, what it costs to keep is in.
 */
final class PushVsPoll implements AutoCloseable {
  private static final int BEAT_SECONDS = 15;
  private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long SAMPLE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long READY_SECONDS = 10;

  /** Of each server, shared by its users. */
  private static final int WARM_REQUESTS = 6_000;

  private final Run run;
  private final int users;
  private final double rate;
  private final double interval;
  private final double seconds;
  private final Side push;
  private final Side poll;
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch ready;
  private final CompletableFuture<Long> start = new CompletableFuture<>();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private volatile boolean ending;

  PushVsPoll(Run run) throws IOException {
    this.run = run;
    Parameters parameters = run.parameters();
    users = parameters.count("users");
    rate = parameters.real("events");
    interval = parameters.real("poll-interval");
    seconds = (double) parameters.whole("seconds");
    ready = new CountDownLatch(2 * users);
    push = new Side("sse-push-server", users);
    try {
      poll = new Side("sse-poll-server", users);
    } catch (IOException e) {
      push.loop.close();
      throw e;
    }
  }

  /** A server with its users. */
  private static final class Side {
    private final Holdings holdings;
    private final Staleness staleness;
    private final HttpLoop loop;

    private Side(String name, int users) throws IOException {
      holdings = new Holdings(users);
      staleness = new Staleness(users);
      loop = HttpLoop.open(name, 2 * users + 1, holdings::answer);
    }

    private void change(int user) {
      loop.execute(
          () -> {
            staleness.changed(user, System.nanoTime());
            holdings.change(user);
          });
    }

    private void fetch(Client client, int user) throws IOException {
      Client.Answer answer = client.get("/holdings/" + user);
      String tag = answer.header("etag");
      staleness.fetched(user, Integer.parseInt(tag, 1, tag.length() - 1, 10), System.nanoTime());
    }
  }

  private interface User {
    void live() throws IOException, InterruptedException, ExecutionException;
  }

  Result result() throws Exception {
    var random = new SplittableRandom(run.seed());
    for (int i = 0; i < users; i++) {
      int user = i;
      double phase = random.nextDouble() * interval;
      start(() -> pushed(user));
      start(() -> polling(user, phase));
    }
    awaitReady();
    int[] turn = {0};
    push.loop.every(1000, () -> push.holdings.beat(turn[0]++, BEAT_SECONDS));

    var before = Reading.of(push, poll);
    long began = System.nanoTime();
    start.complete(began);
    int changes = publish(random, began);
    var spent = Reading.of(push, poll).minus(before);
    drain();
    return new Result(metrics(spent, changes));
  }

  private void start(User user) {
    clients.execute(
        () -> {
          try {
            user.live();
          } catch (IOException | InterruptedException | ExecutionException | RuntimeException e) {
            if (!ending) {
              failure.compareAndSet(null, e);
            }
          }
        });
  }

  private void pushed(int user) throws IOException {
    try (var stream = new Client(push.loop.port());
        var fetching = new Client(push.loop.port())) {
      stream.open("/events/" + user, "");
      warmUp(push, fetching, user);
      ready.countDown();
      int[] signals = {0};
      var parser = new EventStreamParser(_ -> signals[0]++);
      var buffer = new byte[4096];
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        parser.feed(buffer, 0, count);
        if (signals[0] > 0) {
          // However many came at once: one fetch brings it all.
          signals[0] = 0;
          push.fetch(fetching, user);
        }
      }
      throw new IOException("a stream ended");
    }
  }

  private void polling(int user, double phase)
      throws IOException, InterruptedException, ExecutionException {
    try (var fetching = new Client(poll.loop.port())) {
      warmUp(poll, fetching, user);
      ready.countDown();
      double due = phase;
      long began = start.get();
      while (!ending) {
        long wait = began + (long) (due * 1e9) - System.nanoTime();
        if (wait > 0) {
          TimeUnit.NANOSECONDS.sleep(wait);
        }
        poll.fetch(fetching, user);
        due += interval;
      }
    }
  }

  /**
   * Neither server is measured while the virtual machine still compiles what it runs: each answers
   * the same number of requests first, and these are not counted.
   */
  private void warmUp(Side side, Client fetching, int user) throws IOException {
    for (int i = 0; i < Math.max(1, WARM_REQUESTS / users) && !ending; i++) {
      side.fetch(fetching, user);
    }
  }

  private void awaitReady() throws InterruptedException, DemoException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (!ready.await(SLICE_NANOS, TimeUnit.NANOSECONDS)) {
      check();
      if (System.nanoTime() - end > 0) {
        throw new DemoException("clients did not connect within " + READY_SECONDS + " s");
      }
    }
    check();
  }

  private void check() throws InterruptedException, DemoException {
    run.checkStopped();
    Exception broken = failure.get();
    if (broken != null) {
      throw new DemoException("a client broke off: " + broken, broken);
    }
  }

  /** Changes holdings at random moments (Poisson), the same on both sides; how many. */
  private int publish(SplittableRandom random, long began)
      throws InterruptedException, DemoException {
    long end = (long) (seconds * 1e9);
    long nextSample = 0;
    int changes = 0;
    long due = gap(random);
    for (long now = 0; now < end; now = System.nanoTime() - began) {
      while (due <= now) {
        int user = random.nextInt(users);
        push.change(user);
        poll.change(user);
        changes++;
        due += gap(random);
      }
      if (now >= nextSample) {
        sample(now / 1e9);
        nextSample += SAMPLE_NANOS;
        run.progress(now / 1e9, seconds + interval);
      }
      long next = Math.min(Math.min(due, nextSample), Math.min(end, now + SLICE_NANOS));
      TimeUnit.NANOSECONDS.sleep(Math.max(0, next - (System.nanoTime() - began)));
      check();
    }
    for (; due < end; due += gap(random)) {
      int user = random.nextInt(users);
      push.change(user);
      poll.change(user);
      changes++;
    }
    sample(seconds);
    return changes;
  }

  private long gap(SplittableRandom random) {
    return (long) (-Math.log1p(-random.nextDouble()) / (rate * users) * 1e9);
  }

  private void sample(double t) {
    run.sample(
        t,
        Map.of(
            "push", (double) push.holdings.fetches() - users,
            "poll", (double) poll.holdings.fetches() - users));
  }

  /** Lets every change be seen, so that late ones are not missing from the medians. */
  private void drain() throws InterruptedException, DemoException {
    long end = System.nanoTime() + (long) ((interval + 5) * 1e9);
    while (push.staleness.unseen() + poll.staleness.unseen() > 0) {
      check();
      if (System.nanoTime() - end > 0) {
        throw new DemoException("some changes were never fetched: the machine is too busy");
      }
      TimeUnit.NANOSECONDS.sleep(SLICE_NANOS);
    }
    run.progress(1, 1);
  }

  /** Requests answered and CPU spent on each side. */
  private record Reading(long pushed, long polled, long pushNanos, long pollNanos) {
    private static Reading of(Side push, Side poll) {
      return new Reading(
          push.holdings.fetches(),
          poll.holdings.fetches(),
          push.loop.cpuNanos(),
          poll.loop.cpuNanos());
    }

    private Reading minus(Reading before) {
      return new Reading(
          pushed - before.pushed,
          polled - before.polled,
          pushNanos - before.pushNanos,
          pollNanos - before.pollNanos);
    }
  }

  private Map<String, Object> metrics(Reading spent, int changes) throws DemoException {
    if (spent.polled == 0) {
      throw new DemoException("nobody polled in that time: raise 'seconds' above 'poll-interval'");
    }
    var metrics = new LinkedHashMap<String, Object>();
    metrics.put("request_saving", rounded(1 - (double) spent.pushed / spent.polled));
    metrics.put("model_saving", rounded(1 - rate * interval));
    metrics.put("cpu_saving", rounded(1 - (double) spent.pushNanos / spent.pollNanos));
    if (changes > 0) {
      metrics.put("staleness_p50_ms.push", push.staleness.p50Millis());
      metrics.put("staleness_p50_ms.poll", poll.staleness.p50Millis());
    }
    metrics.put("requests.push", spent.pushed);
    metrics.put("requests.poll", spent.polled);
    metrics.put("cpu_ms.push", rounded(spent.pushNanos / 1e6));
    metrics.put("cpu_ms.poll", rounded(spent.pollNanos / 1e6));
    metrics.put("changes", changes);
    return metrics;
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  /** Ends clients and servers. */
  @Override
  public void close() {
    ending = true;
    clients.shutdownNow();
    push.loop.close();
    poll.loop.close();
    clients.close();
  }
}
