package dev.talkbench.desktop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chips of facts under the field, over a real index. */
class FacetsTest {
  private DeskBench bench;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    bench = new DeskBench(folder, "en", Theme.Choice.DARK);
  }

  @AfterEach
  void end() throws Exception {
    bench.close();
  }

  private List<String> chips() {
    return bench.words(".facets > .chip");
  }

  private void click(String words) {
    Screens.runOnFx(
        () ->
            bench.scene.getRoot().lookupAll(".facets > .chip").stream()
                .map(Button.class::cast)
                .filter(chip -> chip.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  @Test
  void aClickAddsTheOperatorAndAnotherTakesItAway() throws Exception {
    bench.type("폴링");
    bench.await(() -> chips().contains("동시성 2"));
    List<String> shown = chips();
    assertTrue(
        shown.containsAll(List.of("All 3", "has code 1", "2024 1", "English 1")), shown.toString());
    bench.shoot("search-facets-en-dark");
    click("동시성 2");
    assertEquals("폴링 tag:동시성 ", bench.text());
    bench.await(() -> chips().contains("동시성 2  ×"));
    bench.await(() -> chips().contains("All 2"));
    click("2023 1");
    bench.await(() -> bench.words(".result-title").equals(List.of("서버 푸시")));
    click("동시성 1  ×");
    assertEquals("폴링 year:2023 ", bench.text());
    bench.await(() -> chips().contains("2023 1  ×"));
    click("All 1");
    assertEquals("폴링 ", bench.text());
    bench.await(() -> bench.words(".result-title").size() == 3);
  }

  @Test
  void theKeyboardReachesThemAndComesBack() throws Exception {
    bench.type("폴링");
    bench.await(() -> chips().contains("동시성 2"));
    Screens.runOnFx(bench.field::requestFocus);
    bench.press(KeyCode.TAB);
    int way = chips().indexOf("동시성 2") - 1;
    for (int i = 0; i < way; i++) {
      bench.press(KeyCode.RIGHT);
    }
    bench.press(KeyCode.SPACE);
    assertEquals("폴링 tag:동시성 ", bench.text());
    bench.await(() -> chips().contains("동시성 2  ×"));
    bench.press(KeyCode.ENTER);
    assertEquals("폴링 ", bench.text(), "the same chip is still under the keys");
    bench.await(() -> chips().contains("동시성 2"));
    bench.press(KeyCode.DOWN);
    assertEquals(bench.field, Screens.onFx(bench.scene::getFocusOwner));
    bench.press(KeyCode.ENTER);
    assertEquals(1, bench.opened.size());
  }

  @Test
  void whatCannotBeReadAndWhatIsHalfTypedIsNoChip() throws Exception {
    bench.type("폴링 year:20 x");
    bench.settle();
    assertTrue(chips().stream().noneMatch(chip -> chip.contains("×")), chips().toString());
    bench.type("폴링 tag:동시");
    bench.await(() -> chips().contains("All 2"));
    assertTrue(chips().stream().noneMatch(chip -> chip.contains("×")), chips().toString());
    bench.type("폴링 -tag:sse before:2024 ");
    bench.await(() -> chips().contains("2024  ×"));
  }
}
