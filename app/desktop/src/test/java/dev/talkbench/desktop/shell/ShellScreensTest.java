package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.text.KeyNames;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.NoteId;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/**
 * The whole window over a real data folder, without a display: what it does, and a picture of every
 * main screen.
 */
class ShellScreensTest extends WindowTest {
  private static final NoteId SSE = new NoteId("slash24", "ko/2024-09-12-sse-push");
  private static final NoteId SSE_EN = new NoteId("slash24", "en/2024-09-12-sse-push");

  private static ReaderView reader(Window window) {
    return (ReaderView) window.scene().getRoot().lookup(".reader");
  }

  @Test
  void firstRunInBothLanguagesAndThemes() throws Exception {
    var first = new NoteId("slash24", "ko/2024-09-12-slash24");
    Window korean = window("ko", Theme.Choice.LIGHT, first, new Landing.Top());
    settled(korean, "최신");
    shoot(korean, "shell-first-run-ko-light");
    Window english =
        window(
            "en",
            Theme.Choice.DARK,
            new NoteId("slash24", "en/2024-09-12-slash24"),
            new Landing.Top());
    settled(english, "up to date");
    shoot(english, "shell-first-run-en-dark");
  }

  @Test
  void readingWithADemoInTheNote() throws Exception {
    for (Theme.Choice choice :
        new Theme.Choice[] {Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA}) {
      int card =
          workspace.note(SSE).document().blocks().stream()
              .filter(dev.talkbench.markdown.Block.DemoCard.class::isInstance)
              .findFirst()
              .orElseThrow()
              .text()
              .start();
      Window window = window("ko", choice, SSE, new Landing.At(card, -200));
      settled(window, "최신");
      shoot(window, "shell-reading-ko-" + choice.id());
    }
    Window english = window("en", Theme.Choice.LIGHT, SSE_EN, new Landing.Top());
    settled(english, "up to date");
    shoot(english, "shell-reading-en-light");
  }

  @Test
  void searchingLeadsToTheLitSentenceAndBack() throws Exception {
    Window window =
        window("ko", Theme.Choice.LIGHT, new NoteId("slash24", "ko/glossary"), new Landing.Top());
    settled(window, "최신");
    Screens.runOnFx(() -> window.shell().search("폴ㄹ"));
    await(() -> says(window.scene(), "SSE 이벤트 푸쉬로"));
    shoot(window, "shell-search-ko-light");
    Screens.runOnFx(
        () -> {
          var field = (TextField) window.scene().getRoot().lookup(".search-field .text-field");
          var enter =
              new javafx.scene.input.KeyEvent(
                  javafx.scene.input.KeyEvent.KEY_PRESSED,
                  "",
                  "",
                  javafx.scene.input.KeyCode.ENTER,
                  false,
                  false,
                  false,
                  false);
          field.fireEvent(enter);
        });
    await(() -> window.shell().openNote().orElseThrow().id().equals(SSE));
    shoot(window, "shell-hit-ko-light");
    Runnable back = window.scene().getAccelerators().get(KeyNames.combination("Alt+LEFT"));
    assertNotNull(back);
    Screens.runOnFx(back);
    await(() -> window.shell().openNote().orElseThrow().id().slug().equals("ko/glossary"));
  }

  @Test
  void commandsAreListedAndRun() throws Exception {
    Window window = window("ko", Theme.Choice.LIGHT, SSE, new Landing.Top());
    settled(window, "최신");
    Runnable palette =
        window.scene().getAccelerators().get(KeyNames.combination("Shortcut+Shift+P"));
    assertNotNull(palette);
    Screens.runOnFx(palette);
    await(() -> says(window.scene(), "데모 화면 열기"));
    for (var demo : DemoCatalog.standard().demos()) {
      for (var scenario : demo.scenarios()) {
        String name = "데모 실행: " + scenario.title().ko();
        assertTrue(Screens.onFx(() -> says(window.scene(), name)), name);
      }
    }
    shoot(window, "shell-palette-ko-light");
    Screens.runOnFx(
        () -> {
          window.shell().search(">open demos");
          var field = window.scene().getRoot().lookup(".search-field .text-field");
          field.fireEvent(
              new javafx.scene.input.KeyEvent(
                  javafx.scene.input.KeyEvent.KEY_PRESSED,
                  "",
                  "",
                  javafx.scene.input.KeyCode.ENTER,
                  false,
                  false,
                  false,
                  false));
        });
    assertEquals(Shell.Page.DEMOS, Screens.onFx(() -> ((Shell) window.scene().getRoot()).shown()));
  }

  @Test
  void nothingFoundSaysWhatToDo() throws Exception {
    Window window = window("en", Theme.Choice.LIGHT, SSE_EN, new Landing.Top());
    settled(window, "up to date");
    Screens.runOnFx(() -> window.shell().search("qqqqxyzzyqq"));
    await(() -> says(window.scene(), "Nothing found"));
    shoot(window, "shell-search-none-en-light");
  }

  @Test
  void everyDemoIsListed() throws Exception {
    Window window = window("ko", Theme.Choice.DARK, SSE, new Landing.Top());
    settled(window, "최신");
    Screens.runOnFx(() -> ((Shell) window.scene().getRoot()).show(Shell.Page.DEMOS));
    for (var demo : DemoCatalog.standard().demos()) {
      for (var scenario : demo.scenarios()) {
        assertTrue(Screens.onFx(() -> says(window.scene(), scenario.title().ko())), scenario.id());
      }
    }
    shoot(window, "shell-demos-ko-dark");
  }

  @Test
  void anErrorIsOneLineInTheStatusBar() throws Exception {
    Window window = window("ko", Theme.Choice.LIGHT, SSE, new Landing.Top());
    settled(window, "최신");
    Screens.runOnFx(() -> window.shell().open(new NoteId("slash24", "ko/gone")));
    await(() -> says(window.scene(), "읽을 수 없습니다"));
    shoot(window, "shell-error-ko-light");
    assertEquals(SSE, window.shell().openNote().orElseThrow().id());
  }

  @Test
  void whereTheReaderWasIsRemembered() throws Exception {
    Window window = window("ko", Theme.Choice.LIGHT, SSE, new Landing.Anchor("어느-브로커인가"));
    settled(window, "최신");
    int offset = Screens.onFx(() -> reader(window).position().offset());
    Screens.onFx(() -> window.shell().end()).run();
    assertEquals(offset, store.visit(SSE.toString()).orElseThrow().offset());
    assertFalse(store.visits(10).isEmpty());
  }
}
