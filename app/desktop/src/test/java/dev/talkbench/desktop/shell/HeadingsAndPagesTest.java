package dev.talkbench.desktop.shell;

import static dev.talkbench.desktop.shell.ShellBench.FX;
import static dev.talkbench.desktop.shell.ShellBench.GLOSSARY;
import static dev.talkbench.desktop.shell.ShellBench.SSE;
import static dev.talkbench.desktop.shell.ShellBench.await;
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
import dev.talkbench.library.NoteId;
import dev.talkbench.store.Bookmark;
import dev.talkbench.store.Tabs;
import dev.talkbench.store.Visit;
import dev.talkbench.workspace.DeepLink;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bookmarks, links to headings, and the pages that list what was marked and read. */
class HeadingsAndPagesTest {
  private ShellBench bench;
  private String middle = "";

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    bench = new ShellBench(folder);
    middle = bench.anchor(SSE);
  }

  @AfterEach
  void end() throws Exception {
    bench.close();
  }

  private ShellBench.Window reading(String lang, Theme.Choice choice) throws Exception {
    var window = bench.window(lang, choice, SSE, Tabs.NONE);
    Screens.runOnFx(() -> reader(window).land(new Landing.Anchor(middle)));
    await(
        () -> {
          window.scene().getRoot().layout();
          var section = reader(window).currentSectionProperty().get();
          return section != null && section.anchor().equals(middle);
        });
    return window;
  }

  private static boolean marked(ShellBench.Window window) {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
    return !window.scene().getRoot().lookupAll(".heading-tool-set").isEmpty();
  }

  @Test
  void oneKeyMarksTheHeadingAndTheSameTakesItAway() throws Exception {
    var window = reading("ko", Theme.Choice.LIGHT);
    assertFalse(Screens.onFx(() -> marked(window)));
    press(window, "Shortcut+D");
    await(() -> marked(window));
    List<Bookmark> kept = bench.store.bookmarks();
    assertEquals(1, kept.size(), "what shows is on disk");
    assertEquals(middle, kept.getFirst().anchor());
    await(() -> says(window.scene(), "북마크했습니다"));
    ShellBench.shoot(window, "shell-bookmark-ko-light");
    press(window, "Shortcut+D");
    await(() -> !marked(window));
    assertEquals(List.of(), bench.store.bookmarks());
  }

  @Test
  void aBookmarkAboveTheFirstHeadingStandsAtTheTitle() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, SSE, Tabs.NONE);
    Screens.runOnFx(() -> reader(window).land(new Landing.Top()));
    assertFalse(Screens.onFx(() -> marked(window)));
    press(window, "Shortcut+D");
    await(() -> marked(window));
    assertEquals("", bench.store.bookmarks().getFirst().anchor());
    assertFalse(
        Screens.onFx(
            () -> window.scene().getRoot().lookupAll(".head .heading-tool-set").isEmpty()));
    ShellBench.shoot(window, "shell-bookmark-top-ko-light");
    press(window, "Shortcut+D");
    await(() -> !marked(window));
  }

  @Test
  void theRowOfTheOtherEditionIsMarked() throws Exception {
    var english = new NoteId("slash24", "en/2024-09-12-sse-push");
    var window = bench.window("ko", Theme.Choice.LIGHT, english, Tabs.NONE);
    await(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          return !window.scene().getRoot().lookupAll(".side-current").isEmpty();
        });
  }

  @Test
  void thePageLeadsToTheHeadingAndSaysWhatIsLost() throws Exception {
    Instant now = Instant.parse("2026-11-01T09:00:00Z");
    bench.store.addBookmark(BookmarkPlace.of(bench.workspace.note(SSE), middle));
    bench.store.addBookmark(new Bookmark(FX.toString(), "없던-제목", "없던 제목", "", now));
    bench.store.addBookmark(new Bookmark("blog/gone", "x", "사라진 노트의 제목", "글", now));
    for (String lang : List.of("ko", "en")) {
      var window =
          bench.window(
              lang,
              lang.equals("ko") ? Theme.Choice.LIGHT : Theme.Choice.DARK,
              GLOSSARY,
              Tabs.NONE);
      press(window, "Shortcut+Shift+B");
      String gone = lang.equals("ko") ? "이 제목은 노트에서 없어졌습니다" : "no longer in the note";
      await(() -> says(window.scene(), gone));
      assertTrue(
          Screens.onFx(
              () ->
                  says(window.scene(), lang.equals("ko") ? "노트를 지금 읽을 수" : "cannot be read now")));
      ShellBench.shoot(
          window, "shell-bookmarks-" + lang + (lang.equals("ko") ? "-light" : "-dark"));
      Button row =
          Screens.onFx(
              () ->
                  (Button)
                      window.scene().getRoot().lookupAll(".page-row").stream()
                          .filter(node -> node.getAccessibleText().equals(headingOf(middle)))
                          .findFirst()
                          .orElseThrow());
      Screens.runOnFx(row::fire);
      await(() -> open(window).equals(SSE));
      assertEquals(
          Shell.Page.READER, Screens.onFx(() -> ((Shell) window.scene().getRoot()).shown()));
    }
  }

  private String headingOf(String anchor) {
    return bench.store.bookmarks().stream()
        .filter(bookmark -> bookmark.anchor().equals(anchor))
        .findFirst()
        .orElseThrow()
        .heading();
  }

  @Test
  void aLinkToTheHeadingIsOneThatOpensIt() throws Exception {
    var window = reading("ko", Theme.Choice.LIGHT);
    press(window, "Shortcut+Shift+C");
    String link = Screens.onFx(() -> Clipboard.getSystemClipboard().getString());
    assertEquals(new DeepLink(SSE, middle, null), DeepLink.parse(link));
    assertTrue(link.startsWith("talkbench://note/slash24/ko/2024-09-12-sse-push#"), link);
  }

  @Test
  void whatIsHalfReadIsListedWithWhatIsLeft() throws Exception {
    Instant now = Instant.now();
    bench.store.setVisit(new Visit(SSE.toString(), 400, 0.38, now.minusSeconds(60), 6));
    bench.store.setVisit(new Visit(FX.toString(), 900, 1, now.minusSeconds(120), 0));
    bench.store.setVisit(new Visit("blog/gone", 900, 0.5, now.minusSeconds(180), 3));
    for (String lang : List.of("ko", "en")) {
      Theme.Choice choice = lang.equals("ko") ? Theme.Choice.DARK : Theme.Choice.LIGHT;
      var window = bench.window(lang, choice, GLOSSARY, Tabs.NONE);
      press(window, "Shortcut+Shift+R");
      await(
          () -> says(window.scene(), lang.equals("ko") ? "38 % · 약 6분 남음" : "38 % · about 6 min"));
      assertTrue(Screens.onFx(() -> says(window.scene(), lang.equals("ko") ? "다 읽음" : "read")));
      ShellBench.shoot(window, "shell-continue-" + lang + "-" + choice.id());
    }
  }

  @Test
  void theKeyboardStaysInTheMiddleWhenThePageChanges() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, GLOSSARY, Tabs.NONE);
    Screens.runOnFx(ShellBench.reader(window)::requestFocus);
    for (String keys : List.of("Shortcut+Shift+R", "Shortcut+Shift+B", "Shortcut+Shift+E")) {
      press(window, keys);
      Screens.runOnFx(() -> window.scene().getRoot().layout());
      assertTrue(
          Screens.onFx(
              () -> {
                var owner = window.scene().getFocusOwner();
                return owner != null
                    && owner.getParent() != null
                    && !(owner instanceof javafx.scene.control.TextField);
              }),
          keys);
    }
  }

  @Test
  void tagsOfTheSidebarAskTheSearch() throws Exception {
    var window = bench.window("ko", Theme.Choice.LIGHT, SSE, Tabs.NONE);
    await(() -> !window.scene().getRoot().lookupAll(".side-chip").isEmpty());
    Button chip =
        Screens.onFx(
            () ->
                (Button)
                    window.scene().getRoot().lookupAll(".side-chip").stream()
                        .filter(node -> ((Button) node).getText().startsWith("SSE "))
                        .findFirst()
                        .orElseThrow());
    Screens.runOnFx(chip::fire);
    await(() -> says(window.scene(), "SSE 이벤트 푸쉬로"));
  }
}
