package dev.talkbench.desktop.shell;

import static dev.talkbench.desktop.shell.ShellBench.FX;
import static dev.talkbench.desktop.shell.ShellBench.GLOSSARY;
import static dev.talkbench.desktop.shell.ShellBench.SSE;
import static dev.talkbench.desktop.shell.ShellBench.await;
import static dev.talkbench.desktop.shell.ShellBench.key;
import static dev.talkbench.desktop.shell.ShellBench.open;
import static dev.talkbench.desktop.shell.ShellBench.press;
import static dev.talkbench.desktop.shell.ShellBench.reader;
import static dev.talkbench.desktop.shell.ShellBench.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.store.SavedSearch;
import dev.talkbench.store.Tabs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search as part of the window: the way to a hit and back, one note, what is related. */
class FindInWindowTest {
  private ShellBench bench;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    bench = new ShellBench(folder);
  }

  @AfterEach
  void end() throws Exception {
    bench.close();
  }

  private static TextField field(ShellBench.Window window) {
    return (TextField) window.scene().getRoot().lookup(".search-field .text-field");
  }

  private static void type(ShellBench.Window window, String text) {
    Screens.runOnFx(
        () -> {
          field(window).setText(text);
          field(window).end();
        });
  }

  private static List<Node> all(ShellBench.Window window, String style) {
    return Platform.isFxApplicationThread()
        ? laidOut(window, style)
        : Screens.onFx(() -> laidOut(window, style));
  }

  private static List<Node> laidOut(ShellBench.Window window, String style) {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
    return List.copyOf(window.scene().getRoot().lookupAll(style));
  }

  private static List<String> spoken(ShellBench.Window window, String style) {
    return all(window, style).stream().map(Node::getAccessibleText).toList();
  }

  @Test
  void fromTypingToTheLitSentenceAndBackByKeysAlone() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, GLOSSARY, Tabs.NONE);
    Screens.runOnFx(() -> reader(window).land(new Landing.At(600, 0)));
    int before = Screens.onFx(() -> reader(window).position().offset());
    assertTrue(before > 0);
    press(window, "Shortcut+K");
    type(window, "폴ㄹ");
    await(() -> spoken(window, ".result-title").contains("SSE 이벤트 푸쉬로 불필요한 Polling 제거하기"));
    key(field(window), KeyCode.DOWN, false);
    key(field(window), KeyCode.UP, false);
    key(field(window), KeyCode.ENTER, false);
    await(() -> open(window).equals(SSE));
    assertTrue(Screens.onFx(() -> says(window.scene(), "Esc를 누르면")));
    assertEquals(reader(window), Screens.onFx(() -> window.scene().getFocusOwner()));
    key(reader(window), KeyCode.ESCAPE, false);
    await(() -> open(window).equals(GLOSSARY));
    await(
        () -> {
          window.scene().getRoot().layout();
          return reader(window).position().offset() == before;
        });
    await(() -> bench.store.recentSearches(5).equals(List.of("폴ㄹ")));
    key(reader(window), KeyCode.ESCAPE, false);
    press(window, "Alt+RIGHT");
    await(() -> open(window).equals(SSE));
    key(reader(window), KeyCode.ESCAPE, false);
    assertEquals(SSE, open(window), "Escape leads back from a hit only");
  }

  @Test
  void theOpenNoteIsSearchedAlone() throws Exception {
    for (String lang : List.of("ko", "en")) {
      Theme.Choice choice = lang.equals("ko") ? Theme.Choice.LIGHT : Theme.Choice.DARK;
      var window = bench.window(lang, choice, SSE, Tabs.NONE);
      press(window, "Shortcut+Shift+F");
      type(window, "연결");
      await(() -> all(window, ".result-row").size() > 3);
      assertEquals(List.of("SSE 이벤트 푸쉬로 불필요한 Polling 제거하기"), spoken(window, ".result-title"));
      ShellBench.shoot(window, "shell-within-" + lang + "-" + choice.id());
      key(field(window), KeyCode.ESCAPE, false);
      press(window, "Shortcut+K");
      await(() -> spoken(window, ".result-title").size() > 1);
    }
  }

  @Test
  void whatIsRelatedStandsBesideTheSectionWithItsReason() throws Exception {
    for (String lang : List.of("ko", "en")) {
      Theme.Choice choice = lang.equals("ko") ? Theme.Choice.LIGHT : Theme.Choice.DARK;
      var window = bench.window(lang, choice, FX, Tabs.NONE);
      String middle = bench.anchor(FX);
      Screens.runOnFx(() -> reader(window).land(new Landing.Anchor(middle)));
      await(() -> !all(window, ".related-row").isEmpty());
      String first = spoken(window, ".related-row").getFirst();
      assertTrue(first.contains(lang.equals("ko") ? "함께 나오는 말: " : "Both speak of: "), first);
      assertFalse(
          spoken(window, ".related-row").stream().anyMatch(row -> row.contains("FX core banking")),
          "the same note in the other language says nothing new");
      Screens.runOnFx(
          () ->
              assertEquals(
                  window.scene().getHeight(),
                  window.scene().getRoot().lookup(".status-bar").getBoundsInParent().getMaxY(),
                  "nothing pushes the frame out of the window"));
      ShellBench.shoot(window, "shell-related-" + lang + "-" + choice.id());
      press(window, "Shortcut+Shift+K");
      Button row = (Button) all(window, ".related-row").getFirst();
      assertEquals(row, Screens.onFx(() -> window.scene().getFocusOwner()));
      Screens.runOnFx(row::fire);
      await(() -> !open(window).equals(FX));
      press(window, "Alt+LEFT");
      await(() -> open(window).equals(FX));
    }
  }

  @Test
  void aSavedSearchIsInTheSidebar() throws Exception {
    bench.store.saveSearch(new SavedSearch("연결이 끊기면", "재연결 lang:ko", Instant.EPOCH));
    var window = bench.window("ko", Theme.Choice.DARK, SSE, Tabs.NONE);
    await(() -> says(window.scene(), "연결이 끊기면"));
    assertTrue(Screens.onFx(() -> says(window.scene(), "저장한 검색")));
    press(window, "Shortcut+K");
    await(() -> all(window, ".past-row").size() == 1);
    key(field(window), KeyCode.ENTER, false);
    await(() -> !all(window, ".result-row").isEmpty());
    assertEquals("재연결 lang:ko ", Screens.onFx(() -> field(window).getText()));
    ShellBench.shoot(window, "shell-saved-ko-dark");
  }
}
