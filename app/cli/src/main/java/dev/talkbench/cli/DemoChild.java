package dev.talkbench.cli;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.demos.protocol.EventReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run in a process of its own, stored by that process: fresh compiler, fresh heap, exactly what
 * {@code demo run} does. The child ends when this process does.
 */
final class DemoChild {
  private static final long GRACE_SECONDS = 20;

  private DemoChild() {}

  /**
   * Runs and waits.
   *
   * @param values of parameters, within their bounds; the others as they are by standard
   * @return null when it finished and was stored, else one sentence: what went wrong
   */
  static @Nullable String run(
      Session session, Demo demo, Scenario scenario, Map<String, String> values, long seed)
      throws IOException, InterruptedException {
    List<String> command = ChildJava.command(scenario.bounds().memoryMiB());
    command.addAll(
        List.of(
            "--data-dir",
            session.data().root().toString(),
            "--lang",
            session.language().id(),
            "--json",
            "demo",
            "run",
            demo.id(),
            "--scenario",
            scenario.id(),
            "--seed",
            Long.toString(seed),
            "--watch-stdin"));
    values.forEach((name, value) -> command.addAll(List.of("-p", name + "=" + value)));
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    var last = new Last();
    Thread reader = Thread.ofPlatform().daemon().name("demo-out").start(() -> last.read(child));
    try {
      if (!child.waitFor(scenario.bounds().seconds() + GRACE_SECONDS, TimeUnit.SECONDS)) {
        return "did not end within " + (scenario.bounds().seconds() + GRACE_SECONDS) + " s";
      }
      reader.join();
      return child.exitValue() == Command.DONE ? null : last.sentence();
    } finally {
      child.descendants().forEach(ProcessHandle::destroyForcibly);
      child.destroyForcibly();
    }
  }

  /** What the child said last that was not a figure. */
  private static final class Last {
    private String line = "";
    private @Nullable String failure;

    void read(Process child) {
      try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
          take(text);
        }
      } catch (IOException e) {
        failure = "its output broke off: " + e.getMessage();
      }
    }

    private void take(String text) {
      if (!text.startsWith("{")) {
        line = text;
        return;
      }
      try {
        if (EventReader.read(text).orElse(null) instanceof Event.Failed failed) {
          failure = failed.message();
        }
      } catch (IOException notAnEvent) {
        line = text;
      }
    }

    String sentence() {
      return failure == null ? line : failure;
    }
  }
}
