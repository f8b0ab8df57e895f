package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.cli.Language;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.demo.DemoLauncher;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;

/** A whole window over a data folder of its own, without a display. */
final class TestWindow implements AutoCloseable {
  static final NoteId SSE = new NoteId("slash24", "ko/2024-09-12-sse-push");

  final SqliteUserStore store;
  final Workspace workspace;
  final ShellPorts ports;
  final ShellAssembly shell;
  final Scene scene;
  final TestData data;
  private final DemoLauncher launcher;

  TestWindow(Path folder, Language language, Theme.Choice choice) throws Exception {
    Screens.start();
    data = new TestData(folder);
    store = data.store;
    workspace = data.workspace;
    launcher = new DemoLauncher(folder, store, run -> {}, failure -> {});
    Theme theme = Screens.onFx(Theme::new);
    ports = new TestPorts(data, store, launcher).ports(theme, language);
    shell =
        Screens.onFx(
            () -> {
              theme.choiceProperty().set(choice);
              return new ShellAssembly(ports, new Messages(language.id()));
            });
    scene =
        Screens.onFx(
            () -> {
              var made = new Scene(shell.root(), 1440, 900);
              theme.dress(made);
              shell.install(made);
              shell.begin(workspace.note(SSE), new Landing.Top(), Remembered.NOTHING);
              shell.index();
              return made;
            });
    await(() -> says(language.pick("최신", "up to date")));
  }

  ReaderView reader() {
    return (ReaderView) scene.getRoot().lookup(".reader");
  }

  NoteId open() {
    return shell.openNote().orElseThrow().id();
  }

  void take(String word) {
    Screens.runOnFx(() -> shell.take(word));
  }

  /** Whether words stand anywhere in the window. JavaFX thread. */
  boolean says(String words) {
    for (Node node : scene.getRoot().lookupAll(".label")) {
      if (node instanceof Labeled label && String.valueOf(label.getText()).contains(words)) {
        return true;
      }
    }
    for (Node node : scene.getRoot().lookupAll(".hyperlink")) {
      if (node instanceof Labeled label && String.valueOf(label.getText()).contains(words)) {
        return true;
      }
    }
    return false;
  }

  void awaitSays(String words) throws InterruptedException {
    await(() -> says(words));
  }

  /** Waits, laying out meanwhile: a scene without a stage has no pulse of its own. */
  void await(Callable<Boolean> condition) throws InterruptedException {
    Instant until = Instant.now().plus(Duration.ofSeconds(20));
    while (!Screens.onFx(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return condition.call();
        })) {
      assertTrue(
          Instant.now().isBefore(until),
          () -> "did not come to pass within 20 s; the status line says: " + status());
      Thread.sleep(10);
    }
  }

  private String status() {
    return Screens.onFx(
        () -> {
          var said = new StringBuilder();
          for (Node node : scene.getRoot().lookupAll(".status-bar .label")) {
            said.append(((Labeled) node).getText()).append(" | ");
          }
          return said.toString();
        });
  }

  void shoot(String name) throws InterruptedException {
    Screens.runOnFx(() -> Screens.shoot(scene, name));
    Thread.sleep(200);
    Screens.runOnFx(() -> Screens.shoot(scene, name));
  }

  @Override
  public void close() throws IOException {
    Screens.onFx(shell::end).run();
    launcher.close();
    data.close();
  }
}
