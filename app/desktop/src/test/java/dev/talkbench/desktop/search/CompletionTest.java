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

/** Completion in the field, over a real index. */
class CompletionTest {
  private DeskBench bench;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    bench = new DeskBench(folder, "ko", Theme.Choice.LIGHT);
  }

  @AfterEach
  void end() throws Exception {
    bench.close();
  }

  private List<String> offers() {
    return bench.words(".offer-written");
  }

  @Test
  void anOperatorIsOfferedByItsNameInEitherLanguageAndByHalfASyllable() throws Exception {
    for (String begun : List.of("폴링 ta", "폴링 태", "폴링 탴", "태그", "TAG", "-ta")) {
      bench.type("", begun);
      if (begun.endsWith("탴")) {
        bench.type("폴링 태ㄱ");
      }
      bench.await(() -> offers().equals(List.of("tag:")));
    }
    bench.type("폴링 au");
    bench.await(() -> offers().equals(List.of("author:")));
    for (String plain : List.of("폴링 t", "폴링 \"ta", "폴링 네", "polling")) {
      bench.type(plain);
      bench.settle();
      assertEquals(List.of(), offers(), plain);
    }
  }

  @Test
  void tabTakesTheOfferAndTheValueAfterIt() throws Exception {
    bench.type("폴링 ta");
    bench.await(() -> !offers().isEmpty());
    assertEquals(List.of("g:"), bench.words(".search-ahead"), "what Tab adds stands behind");
    bench.press(KeyCode.TAB);
    assertEquals("폴링 tag:", bench.text());
    bench.await(() -> offers().contains("tag:동시성"));
    assertEquals("tag:동시성 ", bench.chosen());
    bench.shoot("search-complete-ko-light");
    bench.press(KeyCode.DOWN);
    bench.press(KeyCode.DOWN);
    String third = offers().get(2);
    bench.press(KeyCode.TAB);
    String value = third.substring(4);
    assertEquals("폴링 tag:" + (value.contains(" ") ? '"' + value + '"' : value) + " ", bench.text());
    bench.await(() -> offers().isEmpty());
  }

  @Test
  void halfASyllableFindsTheValueAndEnterTakesIt() throws Exception {
    bench.type("tag:ㄷ", "tag:도", "tag:동", "tag:동시", "tag:동시ㅅ");
    bench.await(() -> offers().equals(List.of("tag:동시성")));
    bench.await(() -> bench.words(".result-title").size() == 2);
    bench.press(KeyCode.ENTER);
    assertEquals("tag:동시성 ", bench.text());
    bench.await(() -> offers().isEmpty() && bench.words(".result-title").size() == 2);
    bench.press(KeyCode.ENTER);
    assertEquals(1, bench.opened.size(), "now Enter means the hit");
  }

  @Test
  void theArrowToTheRightTakesItAtTheEndOnly() throws Exception {
    bench.type("speaker:토스");
    bench.await(() -> offers().equals(List.of("speaker:토스 뱅크")));
    bench.press(KeyCode.RIGHT);
    assertEquals("speaker:\"토스 뱅크\" ", bench.text());
    Screens.runOnFx(
        () -> {
          bench.field.setText("lang:k");
          bench.field.positionCaret(2);
        });
    bench.await(() -> offers().isEmpty() || offers().equals(List.of("lang:ko")));
    Screens.runOnFx(() -> bench.field.positionCaret(2));
    bench.await(() -> offers().isEmpty());
    bench.press(KeyCode.RIGHT);
    assertEquals("lang:k", bench.text());
  }

  @Test
  void escapeClosesTheOffersFirst() throws Exception {
    bench.type("폴링 tag:");
    bench.await(() -> !offers().isEmpty());
    bench.press(KeyCode.ESCAPE);
    assertEquals(List.of(), offers());
    assertTrue(Screens.onFx(bench.desk::open));
    assertEquals(3, bench.words(".result-title").size(), "what was found stays");
    bench.press(KeyCode.ESCAPE);
    assertFalse(Screens.onFx(bench.desk::open));
    assertEquals(List.of("left"), bench.opened);
  }

  @Test
  void fixedValuesAreOfferedByTheirNamesAndYearsForDays() throws Exception {
    bench.type("has:");
    bench.await(() -> offers().equals(List.of("has:claim", "has:code", "has:demo")));
    bench.type("lang:한");
    bench.await(() -> offers().equals(List.of("lang:ko")));
    bench.type("library:내");
    bench.await(() -> offers().equals(List.of("library:lib")));
    bench.type("after:20");
    bench.await(() -> offers().equals(List.of("after:2024", "after:2023")));
  }

  @Test
  void whatCannotBeReadIsSaidAndTheRestIsAnswered() throws Exception {
    bench.type("폴링 has:cheese ");
    bench.await(() -> bench.words(".search-problem").toString().contains("has:code, has:demo"));
    assertEquals(3, bench.words(".result-title").size());
    bench.shoot("search-problem-ko-light");
    bench.type("폴링 has:ch");
    bench.await(() -> bench.words(".search-problem").toString().contains("없는 값입니다"));
    bench.type("폴링 year:20x");
    bench.await(() -> bench.words(".search-problem").toString().contains("연도가 아닙니다"));
    bench.type("폴링 before:2024-1");
    bench.await(() -> bench.words(".search-problem").toString().contains("날짜가 아닙니다"));
    bench.type("폴링");
    bench.await(() -> bench.words(".search-problem").isEmpty());
    bench.type("tag:없음");
    bench.await(() -> bench.words(".search-hint").toString().contains("태그"));
  }
}
