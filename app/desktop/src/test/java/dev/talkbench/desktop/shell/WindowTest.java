package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.cli.Language;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.demo.DemoLauncher;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A test of the whole window over a real data folder, without a display. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WindowTest {
  /** One window. */
  protected record Window(ShellAssembly shell, Scene scene) {}

  private TestData data;
  protected SqliteUserStore store;
  protected Workspace workspace;
  protected DemoLauncher launcher;
  private final List<ShellAssembly> shells = new ArrayList<>();

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    Screens.start();
    data = new TestData(folder);
    store = data.store;
    workspace = data.workspace;
    launcher =
        new DemoLauncher(
            folder,
            store,
            run -> shells.forEach(shell -> shell.runStored(run)),
            failure -> shells.forEach(shell -> shell.failed(failure)));
  }

  @AfterAll
  void close() throws Exception {
    shells.forEach(shell -> Screens.onFx(shell::end).run());
    launcher.close();
    data.close();
  }

  protected final Window window(String lang, Theme.Choice choice, NoteId note, Landing landing) {
    return Screens.onFx(
        () -> {
          var theme = new Theme();
          theme.choiceProperty().set(choice);
          var ports =
              new TestPorts(data, store, launcher)
                  .ports(theme, lang.equals("ko") ? Language.KO : Language.EN);
          var shell = new ShellAssembly(ports, new Messages(lang));
          var scene = new Scene(shell.root(), 1440, 900);
          theme.dress(scene);
          shell.install(scene);
          shell.begin(workspace.note(note), landing, Remembered.NOTHING);
          shell.index();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          shells.add(shell);
          return new Window(shell, scene);
        });
  }

  protected static void await(Callable<Boolean> condition) throws InterruptedException {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (!Screens.onFx(condition)) {
      assertTrue(Instant.now().isBefore(until), "did not come to pass within 30 s");
      Thread.sleep(20);
    }
  }

  protected static boolean says(Scene scene, String words) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene.getRoot().lookupAll(".label").stream()
            .anyMatch(node -> node instanceof Label label && label.getText().contains(words))
        || scene.getRoot().lookupAll(".lit-line").stream()
            .anyMatch(line -> line.getAccessibleText().contains(words));
  }

  protected final void settled(Window window, String ready) throws InterruptedException {
    await(() -> says(window.scene(), ready));
  }

  protected static void shoot(Window window, String name) throws InterruptedException {
    // Pictures are decoded behind the window: two looks, a moment apart.
    Screens.runOnFx(() -> Screens.shoot(window.scene(), name));
    Thread.sleep(300);
    Screens.runOnFx(() -> Screens.shoot(window.scene(), name));
  }
}
