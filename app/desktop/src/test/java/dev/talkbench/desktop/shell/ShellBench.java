package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.cli.Language;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.demo.DemoLauncher;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.text.KeyNames;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.Tabs;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Windows over one real data folder, without a display, and hands to use them with. */
final class ShellBench implements AutoCloseable {
  static final NoteId SSE = new NoteId("slash24", "ko/2024-09-12-sse-push");
  static final NoteId FX = new NoteId("slash24", "ko/2024-09-12-fx-core-banking");
  static final NoteId GLOSSARY = new NoteId("slash24", "ko/glossary");

  /** One window. */
  record Window(ShellAssembly shell, Scene scene) {}

  final SqliteUserStore store;
  final Workspace workspace;
  private final OffFx door = new OffFx();
  private final TestData data;
  private final DemoLauncher launcher;
  private final List<ShellAssembly> shells = new ArrayList<>();

  ShellBench(Path folder) throws IOException {
    Screens.start();
    data = new TestData(folder, door::guard);
    store = data.store;
    workspace = data.workspace;
    launcher = new DemoLauncher(folder, door.guard(store), run -> {}, failure -> {});
  }

  @Override
  public void close() throws IOException {
    leave();
    launcher.close();
    data.close();
    assertEquals(List.of(), door.calls(), "the thread that draws waits for no disk");
  }

  /** Ends the windows there are: what they keep of themselves is kept. */
  private void leave() {
    shells.forEach(shell -> Screens.onFx(shell::end).run());
    shells.clear();
  }

  /** The window; one at a time. */
  Window window(String lang, Theme.Choice choice, NoteId note, Tabs tabs) {
    return window(lang, choice, note, tabs, 1440, 900);
  }

  Window window(
      String lang, Theme.Choice choice, NoteId note, Tabs tabs, double width, double height) {
    leave();
    Note first;
    try {
      first = workspace.note(note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Screens.onFx(
        () -> {
          var theme = new Theme();
          theme.choiceProperty().set(choice);
          var ports =
              new TestPorts(data, door.guard(store), launcher)
                  .ports(theme, lang.equals("ko") ? Language.KO : Language.EN);
          var shell = new ShellAssembly(ports, new Messages(lang));
          var scene = new Scene(shell.root(), width, height);
          theme.dress(scene);
          shell.install(scene);
          shell.begin(first, new Landing.Top(), new Remembered(tabs, Map.of()));
          shell.index();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          shells.add(shell);
          return new Window(shell, scene);
        });
  }

  /** The anchor of a heading in the middle of a note, whatever it is called. */
  String anchor(NoteId note) throws IOException {
    var sections = workspace.note(note).document().sections();
    return sections.get(sections.size() / 2).anchor();
  }

  static void await(Callable<Boolean> condition) throws InterruptedException {
    Instant until = Instant.now().plus(Duration.ofSeconds(20));
    while (!Screens.onFx(condition)) {
      assertTrue(Instant.now().isBefore(until), "did not come to pass within 20 s");
      Thread.sleep(20);
    }
  }

  /** Presses a combination of the window, such as {@code Shortcut+T}. */
  static void press(Window window, String keys) {
    Runnable action = window.scene().getAccelerators().get(KeyNames.combination(keys));
    assertNotNull(action, keys);
    Screens.runOnFx(action);
  }

  /** A key on a node. */
  static void key(Node node, KeyCode code, boolean control) {
    Screens.runOnFx(
        () ->
            node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
  }

  static boolean says(Scene scene, String words) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene.getRoot().lookupAll(".label").stream()
            .anyMatch(node -> node instanceof Labeled label && label.getText().contains(words))
        || scene.getRoot().lookupAll(".lit-line").stream()
            .anyMatch(line -> line.getAccessibleText().contains(words))
        || scene.getRoot().lookupAll(".button").stream()
            .anyMatch(
                node ->
                    node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains(words));
  }

  static NoteId open(Window window) {
    return window.shell().openNote().orElseThrow().id();
  }

  static ReaderView reader(Window window) {
    return (ReaderView) window.scene().getRoot().lookup(".reader");
  }

  static void shoot(Window window, String name) throws InterruptedException {
    // Pictures are decoded behind the window: two looks, a moment apart.
    Screens.runOnFx(() -> Screens.shoot(window.scene(), name));
    Thread.sleep(250);
    Screens.runOnFx(() -> Screens.shoot(window.scene(), name));
  }
}
