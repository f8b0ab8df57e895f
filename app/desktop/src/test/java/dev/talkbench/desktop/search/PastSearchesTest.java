package dev.talkbench.desktop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.SavedSearch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recent and saved searches, and the search in one note, over a real store and index. */
class PastSearchesTest {
  private DeskBench bench;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    bench = new DeskBench(folder, "ko", Theme.Choice.LIGHT);
    Screens.runOnFx(bench.field::requestFocus);
  }

  @AfterEach
  void end() throws Exception {
    bench.close();
  }

  @Test
  void whatLedSomewhereIsOfferedInTheEmptyFieldAndAskedAgain() throws Exception {
    for (String query : List.of("폴링", "tag:SSE ")) {
      bench.type(query);
      bench.settle();
      bench.press(KeyCode.ENTER);
    }
    bench.await(() -> bench.store.recentSearches(9).equals(List.of("tag:SSE", "폴링")));
    Screens.runOnFx(bench.field::clear);
    Screens.runOnFx(bench.desk::focus);
    bench.await(() -> bench.words(".past-name").equals(List.of("tag:SSE", "폴링")));
    assertEquals(List.of("최근 검색"), bench.words(".past-head"));
    bench.shoot("search-recent-ko-light");
    bench.press(KeyCode.DELETE);
    bench.await(() -> bench.words(".past-name").equals(List.of("폴링")));
    assertEquals(List.of("폴링"), bench.store.recentSearches(9), "what shows is on disk");
    bench.press(KeyCode.ENTER);
    assertEquals("폴링", bench.text());
    bench.await(() -> bench.words(".result-title").size() == 3);
  }

  @Test
  void aSearchIsSavedUnderANameRunByItAndRemoved() throws Exception {
    bench.type("tag:동시성 ");
    bench.settle();
    Screens.runOnFx(bench.desk::save);
    TextField name = Screens.onFx(() -> (TextField) bench.scene.lookup(".save-bar .text-field"));
    assertEquals("tag:동시성", Screens.onFx(name::getText));
    Screens.runOnFx(() -> name.setText("잠금 이야기"));
    bench.shoot("search-save-ko-light");
    bench.press(KeyCode.ENTER);
    bench.await(() -> bench.store.savedSearches().size() == 1);
    SavedSearch saved = bench.store.savedSearches().getFirst();
    assertEquals("잠금 이야기 tag:동시성", saved.name() + " " + saved.query());
    assertEquals(bench.field, Screens.onFx(bench.scene::getFocusOwner));

    bench.await(() -> Screens.onFx(() -> bench.past.saved().size()) == 1);
    bench.type(">잠금");
    assertEquals(List.of("검색: 잠금 이야기"), bench.words(".command-name"));
    bench.press(KeyCode.ENTER);
    assertEquals("tag:동시성", bench.text());
    bench.await(() -> bench.words(".result-title").size() == 2);

    Screens.runOnFx(bench.field::clear);
    bench.await(() -> bench.words(".past-name").equals(List.of("잠금 이야기")));
    assertEquals(List.of("tag:동시성"), bench.words(".past-query"));
    bench.press(KeyCode.DELETE);
    bench.await(() -> bench.store.savedSearches().isEmpty());
  }

  @Test
  void savingWhatHasANameForgetsIt() throws Exception {
    bench.store.saveSearch(new SavedSearch("푸시", "폴링 -푸시", Instant.EPOCH));
    Screens.runOnFx(bench.past::load);
    bench.await(() -> Screens.onFx(() -> bench.past.saved().size()) == 1);
    bench.type("폴링 -푸시");
    Screens.runOnFx(bench.desk::save);
    bench.await(() -> bench.store.savedSearches().isEmpty());
  }

  @Test
  void oneNoteIsSearchedUntilItsNameIsTakenOut() throws Exception {
    Screens.runOnFx(() -> bench.desk.focusWithin(new NoteId("lib", "b"), "서버 푸시"));
    assertEquals(List.of("노트: 서버 푸시  ×"), bench.words(".search-scope"));
    bench.type("폴링");
    bench.await(() -> bench.words(".result-title").equals(List.of("서버 푸시")));
    assertEquals(List.of(), bench.words(".facets > .chip"));
    bench.shoot("search-within-ko-light");
    Screens.runOnFx(bench.field::clear);
    bench.press(KeyCode.BACK_SPACE);
    assertTrue(bench.words(".search-scope").isEmpty());
    bench.type("폴링");
    bench.await(() -> bench.words(".result-title").size() == 3);
    assertFalse(bench.words(".facets > .chip").isEmpty());
  }
}
