package dev.talkbench.desktop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Enter opens is a hit of the words in the field, whatever the list showed before. */
class ListAndWordsTest {
  private DeskBench bench;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    bench = new DeskBench(folder, "ko", Theme.Choice.LIGHT);
  }

  @AfterEach
  void end() throws Exception {
    bench.close();
  }

  private void ask(String words, String... titles) throws Exception {
    bench.type(words);
    bench.await(() -> bench.words(".result-title").equals(List.of(titles)));
  }

  @Test
  void aListThatWasClosedBeforeTheAnswerIsAskedForAgain() throws Exception {
    ask("서버 푸시", "서버 푸시");
    Screens.runOnFx(
        () -> {
          bench.field.setText("대출");
          bench.field.end();
          bench.desk.hide();
        });
    bench.opened.clear();
    Screens.runOnFx(
        () -> {
          bench.desk.focus();
          assertTrue(bench.desk.waiting());
        });
    bench.press(KeyCode.ENTER);
    bench.await(() -> !Screens.onFx(bench.desk::open));
    assertEquals(List.of("c"), bench.opened);
  }

  @Test
  void enterMeansNothingWhileTheListOfOtherWordsLasts() throws Exception {
    ask("서버 푸시", "서버 푸시");
    Screens.runOnFx(
        () -> {
          bench.field.setText("퀔뷁");
          bench.field.end();
        });
    bench.settle();
    assertEquals(List.of("서버 푸시"), bench.words(".result-title"), "it lasts for a moment");
    bench.press(KeyCode.ENTER);
    bench.await(() -> bench.words(".result-title").isEmpty());
    assertTrue(Screens.onFx(bench.desk::open));
    assertEquals(List.of(), bench.opened);
    assertEquals(List.of(), Screens.onFx(bench.past::recent));
  }

  @Test
  void enterIsForgottenWhenTheTypingGoesOn() throws Exception {
    Screens.runOnFx(
        () -> {
          bench.field.setText("서버");
          bench.field.end();
          press(KeyCode.ENTER);
          bench.field.setText("서버 폴링");
          bench.field.end();
        });
    bench.await(() -> !bench.words(".result-title").isEmpty());
    bench.settle();
    assertTrue(Screens.onFx(bench.desk::open));
    assertEquals(List.of(), bench.opened);
  }

  private void press(KeyCode code) {
    bench.field.fireEvent(
        new javafx.scene.input.KeyEvent(
            javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  @Test
  void anIndexThatFailsLeavesNoListOfOtherWords() throws Exception {
    ask("서버 푸시", "서버 푸시");
    bench.index.close();
    bench.type("대출");
    bench.settle();
    assertEquals(List.of(), bench.words(".result-title"));
    assertFalse(bench.words(".search-hint").isEmpty(), "it is said");
    bench.press(KeyCode.ENTER);
    bench.press(KeyCode.TAB);
    assertTrue(bench.opened.stream().allMatch(each -> each.startsWith("failure")));
    assertTrue(Screens.onFx(bench.desk::open));
  }
}
