package dev.talkbench.demos.runner;

import dev.talkbench.demos.protocol.Command;
import dev.talkbench.demos.protocol.CommandReader;
import dev.talkbench.demos.protocol.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Reads commands until the input ends. A query has a thread of its own: {@code stop} must get
 * through while one is answered.
 */
final class CommandPump implements AutoCloseable {
  private static final long LOOK_MILLIS = 50;
  private static final int QUEUED_QUERIES = 16;

  private final RunRequest.Input input;
  private final InputStream commands;
  private final LiveRun run;
  private final EventLog log;
  private final ScratchQuery query;
  private final ThreadPoolExecutor queries;
  private final CountDownLatch atEnd = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private boolean started;
  private boolean ended;
  private boolean heard;

  CommandPump(RunRequest request, InputStream commands, LiveRun run, EventLog log) {
    this.input = request.input();
    this.commands = commands;
    this.run = run;
    this.log = log;
    this.query = new ScratchQuery(run.scratch().resolve("scratch.db"), run::stopped);
    this.queries =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUED_QUERIES),
            Thread.ofPlatform().daemon().name("demo-query").factory());
  }

  /** Begins to read. The thread is a daemon: nothing can wake a read of standard input. */
  void start() {
    Thread.ofPlatform().daemon().name("demo-commands").start(this::pump);
  }

  private void pump() {
    try (var reader = new BufferedReader(new InputStreamReader(commands, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          hear();
          begun.await();
          carryOut(line);
        }
      }
    } catch (IOException | InterruptedException _) {
      // A broken input has ended like any other.
    }
    end();
    atEnd.countDown();
  }

  private void carryOut(String line) {
    try {
      switch (CommandReader.read(line).orElse(null)) {
        case null -> log.emit(new Event.Refused("unknown command: " + line));
        case Command.Stop() -> run.end(LiveRun.Reason.STOP);
        case Command.Set(String name, double value) ->
            run.set(name, value).ifPresent(why -> log.emit(new Event.Refused(why)));
        case Command.Sql(String text) -> ask(text);
      }
    } catch (IOException e) {
      log.emit(new Event.Refused(String.valueOf(e.getMessage())));
    }
  }

  private void ask(String text) {
    try {
      queries.execute(() -> log.emit(query.answer(text)));
    } catch (java.util.concurrent.RejectedExecutionException _) {
      log.emit(new Event.Refused("too many queries at once"));
    }
  }

  private synchronized void hear() {
    heard = true;
  }

  private synchronized void end() {
    ended = true;
    if (input == RunRequest.Input.PARENT || heard || started) {
      run.end(LiveRun.Reason.STOP);
    }
  }

  /**
   * Marks the moment of the first event; an input that ended in silence before was no watcher. An
   * end that is already there has a moment to be read, however busy the machine is.
   */
  void markStarted() throws InterruptedException {
    if (input == RunRequest.Input.PIPE) {
      boolean _ = atEnd.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
    synchronized (this) {
      started = true;
    }
  }

  /** The first event is out: commands may be answered. */
  void begin() {
    begun.countDown();
  }

  /** Whether the input has ended. */
  synchronized boolean ended() {
    return ended;
  }

  @Override
  public void close() {
    queries.shutdownNow();
  }
}
