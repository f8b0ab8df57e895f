package dev.talkbench.desktop.shell;

import static dev.talkbench.desktop.shell.ShellBench.SSE;
import static dev.talkbench.desktop.shell.ShellBench.await;
import static dev.talkbench.desktop.shell.ShellBench.press;
import static dev.talkbench.desktop.shell.ShellBench.reader;
import static dev.talkbench.desktop.shell.ShellBench.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.reader.PageLook;
import dev.talkbench.desktop.text.KeyNames;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.store.Tabs;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Setting the page, and finding everything by key, palette, menu and sheet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingSettingsTest {
  private ShellBench bench;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    bench = new ShellBench(folder);
  }

  @AfterAll
  void end() throws Exception {
    bench.close();
  }

  @Test
  void theSheetSetsThePageAtOnceAndItIsRemembered() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, SSE, Tabs.NONE);
    press(window, "Shortcut+COMMA");
    await(() -> says(window.scene(), "읽기 설정"));
    List<Slider> sliders =
        Screens.onFx(
            () ->
                window.scene().getRoot().lookupAll(".reading-sheet .slider").stream()
                    .map(Slider.class::cast)
                    .toList());
    assertEquals(3, sliders.size());
    Screens.runOnFx(
        () -> {
          sliders.get(0).setValue(20);
          sliders.get(1).setValue(2.0);
          sliders.get(2).setValue(800);
        });
    assertEquals(20 / 17.0, Screens.onFx(() -> reader(window).zoomProperty().get()), 1e-9);
    PageLook look = Screens.onFx(() -> reader(window).lookProperty().get());
    assertEquals(2.0, look.leading(), 1e-6);
    assertEquals(800, look.column());
    ShellBench.shoot(window, "shell-reading-settings-ko-light");
    await(() -> bench.store.setting(Remembered.LOOK).orElse("").startsWith("800 2.0"));
    var again = Remembered.read(bench.store, remark -> {});
    var sepia = bench.window("en", Theme.Choice.SEPIA, SSE, Tabs.NONE);
    Screens.runOnFx(
        () ->
            sepia
                .shell()
                .begin(
                    sepia.shell().openNote().orElseThrow(),
                    new dev.talkbench.desktop.reader.Landing.Top(),
                    again));
    assertEquals(look, Screens.onFx(() -> reader(sepia).lookProperty().get()));
    press(sepia, "Shortcut+COMMA");
    assertEquals(
        look,
        Screens.onFx(() -> reader(sepia).lookProperty().get()),
        "opening the sheet changes nothing");
    assertEquals(20 / 17.0, Screens.onFx(() -> reader(sepia).zoomProperty().get()), 1e-4);
    ShellBench.shoot(sepia, "shell-reading-settings-en-sepia");
    ShellBench.key(
        Screens.onFx(() -> sepia.scene().getRoot().lookup(".reading-sheet")),
        KeyCode.ESCAPE,
        false);
    assertFalse(Screens.onFx(() -> says(sepia.scene(), "Reading settings")));
    press(sepia, "Shortcut+DIGIT0");
    assertEquals(1, Screens.onFx(() -> reader(sepia).zoomProperty().get()), 1e-9);
  }

  @Test
  void sidebarAndOutlineStayAsTheyWereLeft() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, SSE, Tabs.NONE);
    press(window, "Shortcut+B");
    press(window, "Shortcut+Shift+O");
    assertFalse(Screens.onFx(() -> window.scene().getRoot().lookup(".sidebar") != null));
    assertFalse(Screens.onFx(() -> window.scene().getRoot().lookup(".outline") != null));
    await(
        () ->
            bench.store.setting(Remembered.SIDEBAR).equals(java.util.Optional.of("false"))
                && bench.store.setting(Remembered.OUTLINE).equals(java.util.Optional.of("false")));
    assertFalse(Remembered.read(bench.store, remark -> {}).wanted(Remembered.SIDEBAR));
    assertFalse(Screens.onFx(() -> window.shell().remembered()).wanted(Remembered.OUTLINE));
    press(window, "Shortcut+B");
    press(window, "Shortcut+Shift+O");
    await(() -> bench.store.setting(Remembered.OUTLINE).equals(java.util.Optional.of("true")));
  }

  @Test
  void everyKeyIsOnTheSheetAndEveryActionInTheMenuAndThePalette() throws Exception {
    for (String lang : List.of("ko", "en")) {
      Theme.Choice choice = lang.equals("ko") ? Theme.Choice.DARK : Theme.Choice.LIGHT;
      var window = bench.window(lang, choice, SSE, Tabs.NONE);
      Actions actions = window.shell().actions();
      Set<KeyCombination> bound = new HashSet<>(window.scene().getAccelerators().keySet());
      Set<KeyCombination> table =
          actions.list().stream()
              .flatMap(action -> action.keys().stream())
              .map(KeyNames::combination)
              .collect(Collectors.toSet());
      assertEquals(table, bound, "what works is what is listed");
      for (KeyCombination keys : bound) {
        assertInstanceOf(KeyCodeCombination.class, keys, "a key and not a character: " + keys);
      }
      press(window, "F1");
      for (Action.Group group : Action.Group.values()) {
        for (var line : KeySheet.lines(actions.list(group))) {
          assertTrue(Screens.onFx(() -> says(window.scene(), line.name())), line.name());
        }
      }
      for (var key : reader(window).keys()) {
        assertTrue(Screens.onFx(() -> says(window.scene(), key.name())), key.name());
      }
      ShellBench.shoot(window, "shell-keys-" + lang + "-" + choice.id());
      var menu =
          Screens.onFx(
              () ->
                  new Menus(new Messages(lang), actions)
                      .bar().getMenus().stream()
                          .flatMap((Menu m) -> m.getItems().stream())
                          .map(MenuItem::getText)
                          .toList());
      var palette = actions.commands().stream().map(command -> command.name()).toList();
      for (Action action : actions.list()) {
        if (action.listed() == Action.Listed.EVERYWHERE) {
          assertTrue(menu.contains(action.name()), action.id());
        }
        if (action.listed() != Action.Listed.KEYS && action.listed() != Action.Listed.CONTEXT) {
          assertTrue(palette.contains(action.name()), action.id());
        }
      }
    }
  }

  @Test
  void keysAreWrittenAsThePlatformWritesThem() {
    assertEquals("Ctrl Shift P", KeyText.of("Shortcut+Shift+P", false));
    assertEquals("⇧⌘P", KeyText.of("Shortcut+Shift+P", true));
    assertEquals("⌃⇧⇥", KeyText.of("Ctrl+Shift+TAB", true));
    assertEquals("Alt ←", KeyText.of("Alt+LEFT", false));
    assertEquals("Ctrl 0", KeyText.of("Shortcut+DIGIT0", false));
  }

  @Test
  void theKeysOfTheReaderReachIt() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, SSE, Tabs.NONE);
    for (KeyCode down : List.of(KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.DOWN)) {
      Screens.runOnFx(() -> reader(window).land(new dev.talkbench.desktop.reader.Landing.Top()));
      double before = top(window);
      ShellBench.key(reader(window), down, false);
      assertTrue(top(window) > before, down.toString());
    }
    ShellBench.key(reader(window), KeyCode.PAGE_UP, false);
    assertEquals(0, Screens.onFx(() -> reader(window).position().offset()));
    // However a keyboard makes a plus.
    for (String plus : List.of("Shift+EQUALS", "EQUALS", "PLUS", "ADD")) {
      double before = Screens.onFx(() -> reader(window).zoomProperty().get());
      press(window, "Shortcut+" + plus);
      assertTrue(Screens.onFx(() -> reader(window).zoomProperty().get()) > before, plus);
    }
    press(window, "Shortcut+DIGIT0");
    assertEquals(1, Screens.onFx(() -> reader(window).zoomProperty().get()), 1e-9);
  }

  private static double top(ShellBench.Window window) {
    return Screens.onFx(
        () -> {
          window.scene().getRoot().layout();
          var at = reader(window).position();
          return at.offset() * 1_000.0 + at.delta();
        });
  }

  @Test
  void theSmallestWindowHasEverything() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, SSE, Tabs.NONE, 960, 600);
    await(() -> says(window.scene(), "최신"));
    assertNotNull(Screens.onFx(() -> window.scene().getRoot().lookup(".sidebar")));
    ShellBench.shoot(window, "shell-small-ko-light");
    press(window, "F1");
    ShellBench.shoot(window, "shell-keys-small-ko-light");
    var sheet =
        (javafx.scene.layout.Region)
            Screens.onFx(() -> window.scene().getRoot().lookup(".key-sheet"));
    assertTrue(sheet.getLayoutY() >= 0, "its shadow may leave the window, the sheet may not");
    assertTrue(sheet.getLayoutY() + sheet.getHeight() <= 600, "height " + sheet.getHeight());
    assertTrue(sheet.getLayoutX() + sheet.getWidth() <= 960, "width " + sheet.getWidth());
  }
}
