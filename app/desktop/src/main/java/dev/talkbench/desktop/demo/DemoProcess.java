package dev.talkbench.desktop.demo;

import dev.talkbench.demos.protocol.Command;
import dev.talkbench.demos.protocol.CommandWriter;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.demos.protocol.EventReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The child JVM of a run. A demo that runs away, or out of memory, takes only this process down.
 * The child ends by itself when its standard input ends, so it cannot outlive the window.
 */
final class DemoProcess {
  /** How long a child has to clean up after it was asked to stop. */
  private static final long GRACE_MILLIS = 900;

  /** What the watcher of a run is told, on a thread of the process's own. */
  interface Watcher {
    /** A line of the stream and what it means. */
    void on(Event event, String line);

    /**
     * The child is gone; nothing comes after this.
     *
     * @param exitCode of the process
     * @param lastErrors the end of what it wrote to standard error
     */
    void gone(int exitCode, String lastErrors);
  }

  private final Process process;
  private final CommandWriter commands;

  /**
   * Starts a child.
   *
   * @throws IOException it cannot be started
   */
  DemoProcess(List<String> command, Watcher watcher) throws IOException {
    process = new ProcessBuilder(command).start();
    commands = new CommandWriter(process.getOutputStream());
    var errors = new ArrayDeque<String>();
    Thread errorReader = Thread.ofVirtual().start(() -> readErrors(errors));
    Thread.ofPlatform()
        .daemon()
        .name("demo-" + process.pid())
        .start(() -> read(watcher, errors, errorReader));
  }

  private void read(Watcher watcher, ArrayDeque<String> errors, Thread errorReader) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String text = line;
        EventReader.read(line).ifPresent(event -> watcher.on(event, text));
      }
    } catch (IOException e) {
      synchronized (errors) {
        errors.add(String.valueOf(e.getMessage()));
      }
      process.destroyForcibly();
    }
    try {
      int code = process.waitFor();
      errorReader.join(TimeUnit.SECONDS.toMillis(1));
      String last;
      synchronized (errors) {
        last = errors.stream().collect(Collectors.joining("\n"));
      }
      watcher.gone(code, last);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void readErrors(ArrayDeque<String> errors) {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (errors) {
          errors.add(line);
          if (errors.size() > 40) {
            errors.removeFirst();
          }
        }
      }
    } catch (IOException e) {
      synchronized (errors) {
        errors.add(String.valueOf(e.getMessage()));
      }
    }
  }

  /** Changes a parameter while the run goes on. */
  void set(String name, double value) {
    send(new Command.Set(name, value));
  }

  /** Asks the child to stop and ends it when it has not after a second. Returns at once. */
  void stop() {
    send(new Command.Stop());
    Thread.ofVirtual().start(this::killAfterGrace);
  }

  private void killAfterGrace() {
    try {
      if (!process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the child and whatever it started, now. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void send(Command command) {
    try {
      commands.write(command);
    } catch (IOException e) {
      // The child is gone already; its watcher hears so from the reader.
      kill();
    }
  }

  /** For tests and for closing the window. */
  ProcessHandle handle() {
    return process.toHandle();
  }
}
