package dev.talkbench.desktop.demo;

import dev.talkbench.cli.ChildJava;
import dev.talkbench.demos.Bounds;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.store.Run;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Starts runs as child processes, feeds their sessions on the JavaFX thread, stores what they end
 * with. Closing it ends every child.
 */
public final class DemoLauncher implements AutoCloseable {
  private static final int BAD_USE = 2;
  private static final String TALKBENCH = "talkbench: ";

  private final Path dataFolder;
  private final UserStore store;
  private final Consumer<Run> stored;
  private final Consumer<Exception> failures;
  private final Set<DemoProcess> alive = ConcurrentHashMap.newKeySet();
  private final Set<Thread> writers = ConcurrentHashMap.newKeySet();

  /**
   * A launcher over a data folder.
   *
   * @param stored told, on the JavaFX thread, of each run that was kept
   * @param failures told, on the JavaFX thread, in one sentence, when a run could not be kept
   */
  public DemoLauncher(
      Path dataFolder, UserStore store, Consumer<Run> stored, Consumer<Exception> failures) {
    this.dataFolder = dataFolder;
    this.store = store;
    this.stored = stored;
    this.failures = failures;
  }

  /** Runs a session with its present values; does nothing when it is running. JavaFX thread. */
  public void run(DemoSession session, Messages messages) {
    if (session.running()) {
      return;
    }
    Scenario scenario = session.scenarioProperty().get();
    var feed = new Feed(session, scenario, messages);
    try {
      var child = new DemoProcess(command(session, scenario, messages.lang()), feed);
      feed.child = child;
      alive.add(child);
      session.started(child);
    } catch (IOException e) {
      session.become(
          new DemoSession.State.Failed(
              messages.get("demo.not-started", String.valueOf(e.getMessage()))));
    }
  }

  /** Asks a session's run to stop. JavaFX thread. */
  public void stop(DemoSession session) {
    DemoProcess child = session.process();
    if (child != null
        && session.stateProperty().get() instanceof DemoSession.State.Running running) {
      session.become(new DemoSession.State.Stopping(running.since()));
      child.stop();
    }
  }

  private List<String> command(DemoSession session, Scenario scenario, String language) {
    Bounds bounds = scenario.bounds();
    var command = ChildJava.command(bounds.memoryMiB());
    command.addAll(
        List.of(
            "--data-dir",
            dataFolder.toString(),
            "--lang",
            language,
            "--json",
            "demo",
            "run",
            session.demo().id(),
            "--scenario",
            scenario.id(),
            "--seed",
            Long.toString(session.seed()),
            "--no-store",
            "--watch-stdin"));
    for (Map.Entry<String, String> value : session.values().entrySet()) {
      if (scenario.parameters().stream().anyMatch(p -> p.name().equals(value.getKey()))) {
        command.add("-p");
        command.add(value.getKey() + "=" + value.getValue());
      }
    }
    return command;
  }

  /** How many children run now. */
  public int running() {
    return alive.size();
  }

  List<ProcessHandle> children() {
    return alive.stream().map(DemoProcess::handle).toList();
  }

  /** Asks every child to stop; {@link #close} waits for them. Returns at once. */
  public void stopAll() {
    alive.forEach(DemoProcess::stop);
  }

  @Override
  public void close() {
    stopAll();
    try {
      // What has ended is kept, also when the window closes at that moment.
      for (Thread writer : writers) {
        writer.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    long until = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    for (DemoProcess child : alive) {
      if (!gone(child, until - System.nanoTime())) {
        child.kill();
        // The system takes a moment to end what is killed.
        gone(child, Duration.ofSeconds(1).toNanos());
      }
    }
  }

  private static boolean gone(DemoProcess child, long nanos) {
    try {
      child.handle().onExit().get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Between one child and one session. */
  private final class Feed implements DemoProcess.Watcher {
    private final DemoSession session;
    private final Scenario scenario;
    private final Messages messages;
    private final StringBuilder stream = new StringBuilder();
    private final Instant begun = Instant.now();
    private final List<Event.Sample> waiting = new ArrayList<>();
    private boolean scheduled;
    private double done = -1;
    private @Nullable DemoProcess child;
    private Event.@Nullable Started started;
    private Event.@Nullable Result result;
    private @Nullable String failure;

    Feed(DemoSession session, Scenario scenario, Messages messages) {
      this.session = session;
      this.scenario = scenario;
      this.messages = messages;
    }

    @Override
    public synchronized void on(Event event, String line) {
      stream.append(line).append('\n');
      switch (event) {
        case Event.Started first -> started = first;
        case Event.Progress progress -> {
          done = progress.total() <= 0 ? -1 : progress.done() / progress.total();
          schedule();
        }
        case Event.Sample sample -> {
          waiting.add(sample);
          schedule();
        }
        case Event.Result last -> result = last;
        case Event.Failed failed -> failure = failed.message();
        default -> {
          // Answers to questions nobody here asks.
        }
      }
    }

    /** One visit to the JavaFX thread for all events since the last. */
    private void schedule() {
      if (!scheduled) {
        scheduled = true;
        Platform.runLater(this::flush);
      }
    }

    private synchronized void flush() {
      scheduled = false;
      session.samples().addAll(waiting);
      waiting.clear();
      if (session.stateProperty().get() instanceof DemoSession.State.Running running) {
        session.become(new DemoSession.State.Running(running.since(), done));
      }
    }

    @Override
    public void gone(int exitCode, String lastErrors) {
      Platform.runLater(() -> end(exitCode, lastErrors));
    }

    private synchronized void end(int exitCode, String lastErrors) {
      flush();
      DemoProcess ended = child;
      if (ended != null) {
        alive.remove(ended);
      }
      boolean stopping = session.stateProperty().get() instanceof DemoSession.State.Stopping;
      Event.Result last = result;
      if (last != null) {
        Instant now = Instant.now();
        keep(last, Duration.between(begun, now).toMillis() / 1000.0);
        Event.Started first = started;
        session.become(
            new DemoSession.State.Finished(
                last, session.seed(), now, first == null ? Map.of() : first.parameters(), null));
      } else if (stopping) {
        session.become(new DemoSession.State.Stopped());
      } else {
        session.become(new DemoSession.State.Failed(reason(exitCode, lastErrors)));
      }
    }

    private String reason(int exitCode, String lastErrors) {
      String said = failure;
      if ((said != null && said.contains("memory")) || lastErrors.contains("OutOfMemoryError")) {
        return messages.get("demo.memory", Integer.toString(scenario.bounds().memoryMiB()));
      }
      if (said != null) {
        return new Reasons(messages).words(said);
      }
      int lineEnd = lastErrors.indexOf('\n');
      String first = lineEnd < 0 ? lastErrors : lastErrors.substring(0, lineEnd);
      if (exitCode == BAD_USE && first.startsWith(TALKBENCH)) {
        return first.substring(TALKBENCH.length()) + ".";
      }
      return messages.get("demo.died", Integer.toString(exitCode))
          + (first.isBlank() ? "" : " " + first);
    }

    private void keep(Event.Result last, double seconds) {
      Event.Started first = started;
      var badges = new LinkedHashMap<>(last.badges());
      for (Metric metric : scenario.metrics()) {
        badges.putIfAbsent(metric.name(), metric.badge().name().toLowerCase(java.util.Locale.ROOT));
      }
      var run =
          new Run(
              0,
              session.demo().id(),
              scenario.id(),
              session.seed(),
              begun,
              seconds,
              Run.Outcome.FINISHED,
              first == null ? Map.of() : first.parameters(),
              last.metrics(),
              last.units(),
              badges,
              first == null ? Map.of() : first.environment(),
              null,
              stream.toString(),
              null);
      Thread writer = Thread.ofVirtual().unstarted(() -> write(run));
      writers.add(writer);
      writer.start();
    }

    /** Waits for the disk, so not on the JavaFX thread. */
    private void write(Run run) {
      try {
        Run kept = store.addRun(run);
        Platform.runLater(() -> stored.accept(kept));
      } catch (StoreException e) {
        Platform.runLater(() -> failures.accept(e));
      } finally {
        writers.remove(Thread.currentThread());
      }
    }
  }
}
