package dev.talkbench.demos.runner;

import dev.talkbench.demos.Parameter;
import dev.talkbench.demos.Parameters;
import dev.talkbench.demos.Run;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.protocol.EventSink;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the scenario sees of its run, and the one place that knows whether and why it must end. */
final class LiveRun implements Run {
  /**
   * Why a run is ended from outside.
   *
   * @param failure a sentence for the reader; empty when the watcher wanted it
   */
  record Reason(String failure) {
    static final Reason STOP = new Reason("");

    boolean failed() {
      return !failure.isEmpty();
    }
  }

  private final Scenario scenario;
  private final Set<String> changeable;
  private final Parameters parameters;
  private final long seed;
  private final Path scratch;
  private final EventLog log;
  private final Map<String, Double> live = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Reason> reason = new AtomicReference<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final CountDownLatch told = new CountDownLatch(1);

  LiveRun(RunRequest request, Path scratch, EventSink events) {
    this.scenario = request.scenario();
    this.changeable = request.demo().live(scenario);
    this.parameters = request.parameters();
    this.seed = request.seed();
    this.scratch = scratch;
    this.log = new EventLog(events, () -> end(Reason.STOP));
    parameters
        .all()
        .forEach(
            (name, value) -> {
              if (value instanceof Number number) {
                live.put(name, number.doubleValue());
              }
            });
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public double live(String name) {
    Double value = live.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + name + " that is a number");
    }
    return value;
  }

  /** Where its events go. */
  EventLog log() {
    return log;
  }

  /** Sets a parameter; otherwise says why not. */
  Optional<String> set(String name, double value) {
    for (Parameter parameter : scenario.parameters()) {
      if (parameter.name().equals(name)) {
        if (!changeable.contains(name)) {
          return Optional.of(fixed(name));
        }
        return switch (parameter) {
          case Parameter.Whole p ->
              put(name, value, (double) p.min(), (double) p.max(), value == Math.rint(value));
          case Parameter.Real p -> put(name, value, p.min(), p.max(), true);
          default -> Optional.of(fixed(name));
        };
      }
    }
    return Optional.of("scenario '" + scenario.id() + "' has no parameter '" + name + "'");
  }

  private static String fixed(String name) {
    return "parameter '" + name + "' cannot be set while it runs";
  }

  private Optional<String> put(String name, double value, double min, double max, boolean fits) {
    if (!fits || !(value >= min && value <= max)) {
      return Optional.of("parameter '" + name + "' takes " + min + " to " + max + ", not " + value);
    }
    live.put(name, value);
    return Optional.empty();
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public Path scratch() {
    return scratch;
  }

  @Override
  public void progress(double done, double total) {
    log.progress(done, total);
  }

  @Override
  public void sample(double t, Map<String, Double> series) {
    log.sample(t, series);
  }

  @Override
  public boolean stopped() {
    return reason.get() != null;
  }

  /** Ends the run; only the first reason counts. */
  void end(Reason why) {
    reason.compareAndSet(null, why);
    over.countDown();
    told.countDown();
  }

  /** The scenario has returned. */
  void returned() {
    over.countDown();
  }

  /** Waits until the scenario has returned or must; whether that is so. */
  boolean awaitOver(long millis) throws InterruptedException {
    return over.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Waits until the run is ended from outside. */
  void awaitEnd() throws InterruptedException {
    told.await();
  }

  /** Why it must end, if it must. */
  Optional<Reason> reason() {
    return Optional.ofNullable(reason.get());
  }
}
