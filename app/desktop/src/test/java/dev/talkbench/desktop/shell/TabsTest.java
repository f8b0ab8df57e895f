package dev.talkbench.desktop.shell;

import static dev.talkbench.desktop.shell.ShellBench.FX;
import static dev.talkbench.desktop.shell.ShellBench.GLOSSARY;
import static dev.talkbench.desktop.shell.ShellBench.SSE;
import static dev.talkbench.desktop.shell.ShellBench.await;
import static dev.talkbench.desktop.shell.ShellBench.open;
import static dev.talkbench.desktop.shell.ShellBench.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.OpenTab;
import dev.talkbench.store.Tabs;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tabs: opened, chosen, closed and opened again; kept at every step. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TabsTest {
  private ShellBench bench;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    bench = new ShellBench(folder);
  }

  @AfterAll
  void end() throws Exception {
    bench.close();
  }

  private static Node strip(ShellBench.Window window) {
    return window.scene().getRoot().lookup(".tab-strip");
  }

  private static int count(ShellBench.Window window) {
    return window.shell().tabs().open().size();
  }

  @Test
  void oneTabHasNoStripAndTwoHaveOne() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, SSE, Tabs.NONE);
    assertFalse(Screens.onFx(() -> strip(window).isVisible()));
    press(window, "Shortcut+T");
    assertTrue(Screens.onFx(() -> strip(window).isVisible()));
    assertEquals(
        Screens.onFx(() -> window.scene().getRoot().lookup(".search-field .text-field")),
        Screens.onFx(() -> window.scene().getFocusOwner()),
        "a new tab is for something else: it can be typed at once");
    Screens.runOnFx(() -> window.shell().open(FX));
    await(() -> open(window).equals(FX));
    press(window, "Ctrl+TAB");
    await(() -> open(window).equals(SSE));
    press(window, "Ctrl+Shift+TAB");
    await(() -> open(window).equals(FX));
    ShellBench.shoot(window, "shell-tabs-ko-light");
    press(window, "Shortcut+W");
    await(() -> open(window).equals(SSE));
    assertFalse(Screens.onFx(() -> strip(window).isVisible()));
    press(window, "Shortcut+W");
    assertEquals(1, Screens.onFx(() -> count(window)), "the last tab stays");
    press(window, "Shortcut+Shift+T");
    await(() -> open(window).equals(FX));
    assertEquals(2, Screens.onFx(() -> count(window)));
  }

  @Test
  void everyTabKeepsItsPlaceAndItsWayBack() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, SSE, Tabs.NONE);
    String anchor = bench.anchor(SSE);
    Screens.runOnFx(() -> ShellBench.reader(window).land(new Landing.Anchor(anchor)));
    int place = Screens.onFx(() -> ShellBench.reader(window).position().offset());
    assertTrue(place > 0);
    press(window, "Shortcut+T");
    Screens.runOnFx(() -> window.shell().open(GLOSSARY));
    await(() -> open(window).equals(GLOSSARY));
    press(window, "Shortcut+DIGIT1");
    await(() -> open(window).equals(SSE));
    Screens.runOnFx(() -> window.scene().getRoot().layout());
    assertEquals(place, Screens.onFx(() -> ShellBench.reader(window).position().offset()));
    press(window, "Alt+LEFT");
    assertEquals(SSE, Screens.onFx(() -> open(window)), "the first tab has been nowhere else");
    press(window, "Shortcut+DIGIT9");
    await(() -> open(window).equals(GLOSSARY));
    press(window, "Alt+LEFT");
    await(() -> open(window).equals(SSE));
  }

  @Test
  void aRowThatIsOpenedWithTheShortcutKeyHeldTakesATabOfItsOwn() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, SSE, Tabs.NONE);
    await(() -> ShellBench.says(window.scene(), "용어집"));
    @SuppressWarnings("unchecked")
    var list =
        (javafx.scene.control.ListView<SidebarRow>)
            window.scene().getRoot().lookup(".sidebar .list-view");
    int row =
        Screens.onFx(
            () ->
                IntStream.range(0, list.getItems().size())
                    .filter(
                        i ->
                            list.getItems().get(i) instanceof SidebarRow.NoteRow note
                                && note.id().equals(GLOSSARY))
                    .findFirst()
                    .orElseThrow());
    Screens.runOnFx(() -> list.getSelectionModel().select(row));
    ShellBench.key(list, KeyCode.ENTER, true);
    await(() -> open(window).equals(GLOSSARY));
    assertEquals(2, Screens.onFx(() -> count(window)));
    Screens.runOnFx(() -> list.getSelectionModel().select(row - 1));
    ShellBench.key(list, KeyCode.ENTER, false);
    await(() -> !open(window).equals(GLOSSARY));
    assertEquals(2, Screens.onFx(() -> count(window)), "without the key the same tab is used");
  }

  /** In a data folder of its own: the windows of the other tests keep their tabs, too. */
  @Test
  void fiftyTabsComeBackFromTheStoreAndOnlyOneIsLaidOut(@TempDir Path folder) throws Exception {
    try (var own = new ShellBench(folder)) {
      var notes = own.workspace.notes("slash24");
      var open =
          IntStream.range(0, 50)
              .mapToObj(i -> notes.get(i % notes.size()))
              .map(note -> new OpenTab(note.id().toString(), note.shortTitle(), 0, 0))
              .toList();
      NoteId shown = NoteId.parse(open.get(31).note());
      own.store.setTabs(new Tabs(open, 31, List.of()));
      var window = own.window("ko", Theme.Choice.DARK, shown, own.store.tabs());
      assertEquals(50, Screens.onFx(() -> count(window)));
      assertEquals(31, Screens.onFx(() -> window.shell().tabs().active()));
      assertEquals(1, Screens.onFx(() -> window.scene().getRoot().lookupAll(".reader").size()));
      ShellBench.shoot(window, "shell-tabs-50-ko-dark");
      press(window, "Shortcut+W");
      await(() -> own.store.tabs().open().size() == 49);
      assertEquals(open.get(31).note(), own.store.tabs().closed().getFirst().note());
    }
  }

  @Test
  void aTabWhoseNoteIsGoneLeavesTheReaderWhereItWas() throws Exception {
    var gone = new OpenTab("slash24/ko/gone", "없어진 노트", 0, 0);
    var here = new OpenTab(SSE.toString(), "SSE", 0, 0);
    var window =
        bench.window("ko", Theme.Choice.LIGHT, SSE, new Tabs(List.of(here, gone), 0, List.of()));
    press(window, "Ctrl+TAB");
    await(() -> ShellBench.says(window.scene(), "읽을 수 없습니다"));
    assertEquals(SSE, Screens.onFx(() -> open(window)));
    assertEquals(0, Screens.onFx(() -> window.shell().tabs().active()));
  }
}
