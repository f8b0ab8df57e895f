package dev.talkbench.demos.runner;

import dev.talkbench.demos.Bounds;
import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.demos.protocol.EventSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a scenario and speaks the demo protocol: first {@code started}, last {@code result} or
 * {@code error}; a stopped run has neither. {@code set} and {@code sql} are taken at any time.
 *
 * <p>The end of input means stop, so that a demo does not outlive the desktop that started it; see
 * {@link RunRequest.Input} for inputs that nobody ever meant to write to.
 *
 * <p>Bounds: the wall clock and the scratch folder are watched here; the heap is the process's
 * {@code -Xmx}. Do not add {@code -XX:+ExitOnOutOfMemoryError}: it would print to standard output
 * in the middle of the stream, whereas an {@link OutOfMemoryError} caught here becomes one clear
 * {@code error} line.
 *
 * <p>A run ends within a second of being told to, or is left behind on a daemon thread for the
 * process's exit to finish. Its scratch folder is deleted in either case, also on a signal; after a
 * crash the next run does it.
 */
public final class DemoRunner {
  private static final long GRACE_MILLIS = 900;
  private static final long LOOK_MILLIS = 100;

  private final Path base;
  private final InstantSource clock;

  /**
   * @param base folder for scratch folders; made when missing
   * @param clock for the time a run is stored under
   */
  public DemoRunner(Path base, InstantSource clock) {
    this.base = base;
    this.clock = clock;
  }

  /**
   * Runs to the end. The calling thread waits; interrupting it stops the run.
   *
   * @param commands read as {@link RunRequest#input} says, on a thread that may outlive the run
   * @param events where events go; when it throws, the run stops
   * @throws IOException the scratch folder cannot be made or deleted
   */
  public Outcome run(RunRequest request, InputStream commands, EventSink events)
      throws IOException {
    Instant started = clock.instant();
    try (var exit = new ExitHook();
        Scratch scratch = exit.scratch(base)) {
      var attempt = new Attempt(request, scratch, commands, events, started);
      exit.ends(attempt::abandon);
      return attempt.run();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before it started");
    }
  }

  /** One run from start to outcome. */
  private static final class Attempt {
    private final RunRequest request;
    private final Scratch scratch;
    private final Instant started;
    private final EventLog log;
    private final LiveRun run;
    private final CommandPump pump;
    private final RunThreads threads;
    private final Map<String, Object> environment;
    private final long begin = System.nanoTime();

    Attempt(
        RunRequest request,
        Scratch scratch,
        InputStream commands,
        EventSink events,
        Instant started) {
      this.request = request;
      this.scratch = scratch;
      this.started = started;
      this.run = new LiveRun(request, scratch.files(), events);
      this.log = run.log();
      this.pump = new CommandPump(request, commands, run, log);
      this.threads = new RunThreads(death -> run.end(new LiveRun.Reason(sentence(death))));
      // Read before the first event: an input that has already ended shows itself meanwhile.
      if (request.input() != RunRequest.Input.IGNORED || request.hold()) {
        pump.start();
      }
      this.environment =
          new Machine(Path.of("/")).environment(request.scenario().bounds().diskMiB() > 0);
      this.environment.put("engine", Engine.of(request.demo()));
    }

    Outcome run() throws InterruptedException {
      pump.markStarted();
      log.emit(
          new Event.Started(
              request.demo().id(),
              request.scenario().id(),
              request.parameters().all(),
              request.seed(),
              environment));
      pump.begin();
      var task =
          new FutureTask<Result>(() -> request.demo().run(request.scenario(), run)) {
            @Override
            protected void done() {
              run.returned();
            }
          };
      Thread worker = threads.start("demo-" + request.demo().id(), task);
      try (pump) {
        watch();
        return outcome(task, worker);
      } catch (InterruptedException _) {
        run.end(LiveRun.Reason.STOP);
        threads.interrupt();
        Thread.currentThread().interrupt();
        return failedOrStopped(LiveRun.Reason.STOP, "");
      }
    }

    /** Returns when the scenario has ended or must; ends it when it leaves its bounds. */
    private void watch() throws InterruptedException {
      Bounds bounds = request.scenario().bounds();
      while (!run.awaitOver(LOOK_MILLIS)) {
        if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(bounds.seconds())) {
          run.end(new LiveRun.Reason("stopped at its bound of " + bounds.seconds() + " s"));
        } else if (used() > ((long) bounds.diskMiB() << 20)) {
          run.end(
              new LiveRun.Reason(
                  "stopped at its bound of " + bounds.diskMiB() + " MiB in the scratch folder"));
        }
      }
    }

    private long used() {
      try {
        return scratch.bytes();
      } catch (IOException e) {
        run.end(new LiveRun.Reason("cannot look into the scratch folder: " + e.getMessage()));
        return 0;
      }
    }

    private Outcome outcome(FutureTask<Result> task, Thread worker) throws InterruptedException {
      if (task.isDone() && run.reason().isEmpty()) {
        return ended(task);
      }
      worker.interrupt();
      String left = threads.end(GRACE_MILLIS);
      return failedOrStopped(
          run.reason().orElse(LiveRun.Reason.STOP), left.isEmpty() ? "" : "did not end: " + left);
    }

    private Outcome ended(FutureTask<Result> task) throws InterruptedException {
      double seconds = seconds();
      String left = threads.end(GRACE_MILLIS);
      try {
        Outcome outcome = finished(task.get(), seconds, left);
        if (request.hold()) {
          hold();
        }
        return outcome;
      } catch (ExecutionException e) {
        return failedOrStopped(new LiveRun.Reason(sentence(e.getCause())), "");
      } catch (IllegalArgumentException e) {
        return failedOrStopped(new LiveRun.Reason(sentence(e)), "");
      }
    }

    private void hold() throws InterruptedException {
      if (!pump.ended()) {
        run.awaitEnd();
      }
    }

    private Outcome finished(Result result, double seconds, String left) {
      var units = new LinkedHashMap<String, String>();
      var badges = new LinkedHashMap<String, String>();
      for (String name : result.metrics().keySet()) {
        Metric metric = declared(name);
        units.put(name, metric.unit());
        badges.put(name, metric.badge() == Metric.Badge.MEASURED ? "measured" : "simulated");
      }
      log.flush();
      log.emit(new Event.Result(result.metrics(), units, badges, List.of()));
      return outcome(
          Outcome.Ending.FINISHED,
          seconds,
          result.metrics(),
          units,
          badges,
          left.isEmpty() ? null : "left threads behind: " + left);
    }

    private Metric declared(String name) {
      for (Metric metric : request.scenario().metrics()) {
        String family = metric.name().endsWith(".*") ? metric.name().replace(".*", ".") : "";
        if (metric.name().equals(name) || (!family.isEmpty() && name.startsWith(family))) {
          return metric;
        }
      }
      throw new IllegalArgumentException("metric '" + name + "' is not declared");
    }

    private Outcome failedOrStopped(LiveRun.Reason reason, String left) {
      log.flush();
      if (reason.failed()) {
        log.emit(new Event.Failed(reason.failure()));
      }
      String error = reason.failed() ? reason.failure() : left;
      return outcome(
          reason.failed() ? Outcome.Ending.FAILED : Outcome.Ending.STOPPED,
          seconds(),
          Map.of(),
          Map.of(),
          Map.of(),
          error.isEmpty() ? null : error);
    }

    private Outcome outcome(
        Outcome.Ending ending,
        double seconds,
        Map<String, Object> metrics,
        Map<String, String> units,
        Map<String, String> badges,
        @Nullable String error) {
      return new Outcome(
          request.demo().id(),
          request.scenario().id(),
          request.seed(),
          started,
          seconds,
          ending,
          request.parameters().all(),
          metrics,
          units,
          badges,
          environment,
          error,
          log.text());
    }

    private double seconds() {
      return (System.nanoTime() - begin) / 1e9;
    }

    private static String sentence(@Nullable Throwable cause) {
      return switch (cause) {
        case null -> "ended without saying why";
        case OutOfMemoryError _ ->
            "out of memory: the run needs more than its "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB; choose smaller parameters";
        case DemoException e -> String.valueOf(e.getMessage());
        default -> "failed: " + cause;
      };
    }

    /** On a signal: what a stop does, as far as the time goes. */
    private void abandon() throws InterruptedException {
      run.end(LiveRun.Reason.STOP);
      threads.interrupt();
      threads.end(GRACE_MILLIS);
    }
  }
}
