package dev.talkbench.desktop;

import dev.talkbench.cli.Cli;
import dev.talkbench.cli.CliPorts;
import dev.talkbench.desktop.shell.ShellAssembly;
import dev.talkbench.workspace.DataDir;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * What the app does once, by itself, while its cache of loaded classes is recorded: a window that
 * searches, opens a hit and starts a demo, or one command after the other. Asked for by the build
 * with {@code -Dtalkbench.rehearsal}; it uses nothing that a reader could not do.
 */
final class Rehearsal {
  /**
   * What is rehearsed: {@code window}, {@code command}, {@code paint} (ends at the first picture:
   * what a start costs), or not set.
   */
  static final String PROPERTY = "talkbench.rehearsal";

  /** Long enough for a slow machine to have done what was asked; nothing is checked here. */
  private static final Duration STEP = Duration.seconds(2);

  private static final List<String> QUERIES = List.of("NATS", "폴링", "ㅎㅇㅍ", "\"replay\" -sse");

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("search", "NATS", "--json"),
          List.of("search", "폴링"),
          List.of("search", "하이퍼", "--as-you-type", "--json"),
          List.of("search", "polling -sse", "--limit", "3"),
          List.of("library", "list"),
          List.of("claims", "--json"),
          List.of("demo", "list", "--json"),
          List.of(
              "demo",
              "run",
              "loan",
              "--scenario",
              "time-travel",
              "-p",
              "years=1",
              "-p",
              "loans=20"),
          List.of("runs", "list"),
          List.of("runs", "show", "1", "--json"),
          List.of("--help"));

  private Rehearsal() {}

  static boolean of(String kind) {
    return kind.equals(System.getProperty(PROPERTY));
  }

  /** Runs the commands on a data folder; what they print is of no interest. */
  static void commands(DataDir folder) {
    try (var nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      for (List<String> command : COMMANDS) {
        var all = new ArrayList<>(List.of("--data-dir", folder.root().toString()));
        all.addAll(command);
        new Cli()
            .run(
                all.toArray(String[]::new),
                nowhere,
                System.err,
                InputStream.nullInputStream(),
                CliPorts.ofProcess());
      }
    }
  }

  /** Plays on a window that is on show, then quits. JavaFX thread. */
  static void play(Scene scene, ShellAssembly shell, Runnable quit) {
    var steps = new ArrayList<Runnable>();
    QUERIES.forEach(query -> steps.add(() -> shell.search(query)));
    steps.add(() -> shell.search("폴링"));
    steps.add(() -> press(scene, KeyCode.ENTER));
    steps.add(() -> shell.search(">데모 화면"));
    steps.add(() -> press(scene, KeyCode.ENTER));
    steps.add(() -> shell.search(">데모 실행: 시간 여행"));
    steps.add(() -> press(scene, KeyCode.ENTER));
    // What a first start does, in a training that is a second one.
    steps.add(() -> shell.search(">색인 다시 만들기"));
    steps.add(() -> press(scene, KeyCode.ENTER));
    // The demo is a process of its own: some time for its first samples.
    for (int i = 0; i < 3; i++) {
      steps.add(() -> {});
    }
    steps.add(quit);
    next(steps, 0);
  }

  private static void next(List<Runnable> steps, int at) {
    var pause = new PauseTransition(STEP);
    pause.setOnFinished(
        event -> {
          steps.get(at).run();
          if (at + 1 < steps.size()) {
            next(steps, at + 1);
          }
        });
    pause.play();
  }

  private static void press(Scene scene, KeyCode key) {
    Node focused = scene.getFocusOwner();
    Event.fireEvent(
        focused == null ? scene.getRoot() : focused,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }
}
