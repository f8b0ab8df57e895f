package dev.talkbench.desktop.shell;

import static dev.talkbench.desktop.shell.ShellBench.FX;
import static dev.talkbench.desktop.shell.ShellBench.GLOSSARY;
import static dev.talkbench.desktop.shell.ShellBench.SSE;
import static dev.talkbench.desktop.shell.ShellBench.await;
import static dev.talkbench.desktop.shell.ShellBench.key;
import static dev.talkbench.desktop.shell.ShellBench.open;
import static dev.talkbench.desktop.shell.ShellBench.press;
import static dev.talkbench.desktop.shell.ShellBench.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.store.Bookmark;
import dev.talkbench.store.Tabs;
import dev.talkbench.store.Visit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that a key opens has the keyboard: rows, Enter, Delete and a way back from Delete. */
class PageKeysTest {
  private ShellBench bench;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    bench = new ShellBench(folder);
  }

  @AfterEach
  void end() throws Exception {
    bench.close();
  }

  private static Node owner(ShellBench.Window window) {
    return Screens.onFx(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          return window.scene().getFocusOwner();
        });
  }

  private static boolean inRow(ShellBench.Window window, String words) {
    return owner(window) instanceof Button row
        && row.getStyleClass().contains("page-row")
        && row.getAccessibleText().contains(words);
  }

  @Test
  void theLedgerIsWalkedAndOpened() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, GLOSSARY, Tabs.NONE);
    Screens.runOnFx(reader(window)::requestFocus);
    press(window, "Shortcut+Shift+Y");
    await(
        () ->
            window.scene().getFocusOwner() instanceof ListView<?> list
                && list.getSelectionModel().getSelectedIndex() == 0);
    Screens.runOnFx(
        () -> ((ListView<?>) window.scene().getFocusOwner()).getSelectionModel().select(1));
    key(owner(window), KeyCode.ENTER, false);
    await(() -> !open(window).equals(GLOSSARY));
    assertEquals("ko", Screens.onFx(() -> open(window).slug().substring(0, 2)));
  }

  @Test
  void bookmarksAreWalkedRemovedAndBroughtBack() throws Exception {
    Instant now = Instant.parse("2026-11-01T09:00:00Z");
    for (int i = 0; i < 3; i++) {
      bench.store.addBookmark(
          new Bookmark(FX.toString(), "a" + i, "제목 " + i, "", now.minusSeconds(i)));
    }
    var window = bench.window("ko", Theme.Choice.LIGHT, GLOSSARY, Tabs.NONE);
    Screens.runOnFx(reader(window)::requestFocus);
    press(window, "Shortcut+Shift+B");
    await(() -> inRow(window, "제목 0"));
    key(owner(window), KeyCode.DOWN, false);
    assertTrue(inRow(window, "제목 1"));
    ShellBench.shoot(window, "mend-bookmarks-keyboard-ko-light");
    key(owner(window), KeyCode.DELETE, false);
    await(() -> bench.store.bookmarks().size() == 2 && inRow(window, "제목 2"));
    await(() -> ShellBench.says(window.scene(), "북마크를 지웠습니다: 제목 1"));
    ShellBench.shoot(window, "mend-bookmark-undo-ko-light");
    Button undo = Screens.onFx(() -> (Button) window.scene().getRoot().lookup(".status-undo"));
    assertEquals("되돌리기", undo.getText());
    Screens.runOnFx(undo::fire);
    await(() -> bench.store.bookmarks().size() == 3);
    // The page is drawn anew a moment after; a key for a row of before would be lost.
    await(() -> window.scene().getRoot().lookupAll(".page-row").size() == 3);
    key(owner(window), KeyCode.HOME, false);
    await(() -> inRow(window, "제목 0"));
    key(owner(window), KeyCode.ENTER, false);
    await(() -> open(window).equals(FX));
  }

  @Test
  void theKeyBringsABookmarkBackToo() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, SSE, Tabs.NONE);
    press(window, "Shortcut+D");
    // What the reader sees comes after what is stored.
    await(() -> ShellBench.says(window.scene(), "북마크했습니다"));
    assertEquals(1, bench.store.bookmarks().size());
    press(window, "Shortcut+D");
    await(() -> ShellBench.says(window.scene(), "지웠습니다"));
    assertEquals(List.of(), bench.store.bookmarks());
    press(window, "Shortcut+Z");
    await(() -> ShellBench.says(window.scene(), "북마크했습니다"));
    press(window, "Shortcut+Z");
    Thread.sleep(50);
    assertEquals(1, bench.store.bookmarks().size(), "nothing more to take back");
  }

  @Test
  void demosAndWhatIsBegunHaveTheKeyboardToo() throws Exception {
    bench.store.setVisit(new Visit(SSE.toString(), 400, 0.38, Instant.now(), 6));
    var window = bench.window("en", Theme.Choice.DARK, GLOSSARY, Tabs.NONE);
    press(window, "Shortcut+Shift+R");
    await(() -> owner(window) instanceof Button row && row.getStyleClass().contains("page-row"));
    key(owner(window), KeyCode.ENTER, false);
    await(() -> open(window).equals(SSE));
    press(window, "Shortcut+Shift+E");
    await(() -> owner(window) instanceof Button button && "Show in note".equals(button.getText()));
    Node first = owner(window);
    key(first, KeyCode.DOWN, false);
    Node second = owner(window);
    assertTrue(second instanceof Button && second != first);
    key(second, KeyCode.RIGHT, false);
    assertTrue(((Button) owner(window)).getStyleClass().contains("accent"));
    ShellBench.shoot(window, "mend-demos-keyboard-en-dark");
  }
}
