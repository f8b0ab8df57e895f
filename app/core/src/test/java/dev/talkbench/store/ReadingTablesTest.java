package dev.talkbench.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bookmarks, highlights, tabs and what is left to read, over a real file that is closed and opened
 * again.
 */
class ReadingTablesTest {
  private static final Instant NOON = Instant.parse("2024-09-12T03:00:00Z");

  private final Path folder;

  ReadingTablesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private SqliteUserStore open() {
    return SqliteUserStore.open(folder.resolve("user.db"), folder.resolve("natives"));
  }

  @Test
  void bookmarksComeBackTheLatestFirst() {
    var first = new Bookmark("slash24/a", "문제", "문제", "보유 자산 화면은", NOON);
    var top = new Bookmark("slash24/a", "", "폴링을 걷어내고", "", NOON.plusSeconds(1));
    try (var store = open()) {
      store.addBookmark(first);
      store.addBookmark(top);
    }
    try (var store = open()) {
      assertEquals(List.of(top, first), store.bookmarks());
      assertTrue(store.removeBookmark("slash24/a", ""));
      assertFalse(store.removeBookmark("slash24/a", ""));
      assertEquals(List.of(first), store.bookmarks());
    }
  }

  @Test
  void aBookmarkSetAgainTakesTheNewWordsAndKeepsItsTime() {
    try (var store = open()) {
      store.addBookmark(new Bookmark("slash24/a", "x", "before", "one", NOON));
      store.addBookmark(new Bookmark("slash24/a", "x", "after", "two", NOON.plusSeconds(9)));
      assertEquals(
          List.of(new Bookmark("slash24/a", "x", "after", "two", NOON)), store.bookmarks());
    }
  }

  /** Such as a reader makes, each different in every column. */
  static Highlight highlight(int i) {
    return new Highlight(
        0,
        "블로그/노트 " + i % 7,
        "그 뒤 요청 수가\n약 30 % 줄었다 " + i,
        new Highlight.Place(
            i * 31,
            "a" + i,
            i % 3 == 0 ? "" : "b" + i,
            i,
            "앞\t" + i,
            "뒤\uD83D\uDE00" + i,
            i % 12,
            i % 9,
            i % 2 == 0),
        List.of(Highlight.Colour.values()).get(i % 4),
        i % 2 == 0 ? "" : "내 생각 " + i,
        NOON.plusSeconds(i));
  }

  @Test
  void highlightsComeBackTheLatestFirstAndChange() {
    try (var store = open()) {
      assertEquals(1, store.addHighlight(highlight(1)).id());
      assertEquals(2, store.addHighlight(highlight(2)).id());
    }
    try (var store = open()) {
      Highlight one = highlight(1).withId(1);
      Highlight two = highlight(2).withId(2);
      assertEquals(List.of(two, one), store.highlights());
      Highlight changed =
          one.withColour(Highlight.Colour.PINK)
              .withComment("다시 읽기")
              .moved("줄었다", highlight(9).place());
      assertTrue(store.setHighlight(changed));
      assertFalse(store.setHighlight(highlight(3).withId(3)));
      assertEquals(List.of(two, changed), store.highlights());
      assertTrue(store.removeHighlight(2));
      assertFalse(store.removeHighlight(2));
      assertEquals(2, store.addHighlight(two).id(), "taken back, it is the same");
      store.removeHighlight(2);
      assertEquals(3, store.addHighlight(highlight(4)).id(), "no id is given twice");
    }
  }

  @Test
  void fiftyTabsComeBackAsTheyWere() {
    var open =
        IntStream.range(0, 50)
            .mapToObj(i -> new OpenTab("blog/" + i, "노트 " + i, i * 100, -i / 4.0))
            .toList();
    var tabs = new Tabs(open, 17, List.of(new OpenTab("blog/gone", "닫은 노트", 3, 0)));
    try (var store = open()) {
      assertEquals(Tabs.NONE, store.tabs());
      store.setTabs(new Tabs(open.subList(0, 3), 2, List.of()));
      store.setTabs(tabs);
    }
    try (var store = open()) {
      assertEquals(tabs, store.tabs());
    }
    assertThrows(IllegalArgumentException.class, () -> new Tabs(open, 50, List.of()));
  }

  @Test
  void aRenamedNoteKeepsItsBookmarksHighlightsAndTabs() {
    try (var store = open()) {
      store.addBookmark(new Bookmark("blog/old", "x", "X", "", NOON));
      var tab = new OpenTab("blog/old", "X", 1, 2);
      store.setTabs(new Tabs(List.of(tab, tab), 1, List.of()));
      Highlight mark = highlight(1);
      store.addHighlight(
          new Highlight(
              0, "blog/old", mark.quote(), mark.place(), mark.colour(), mark.comment(), mark.at()));
      store.renameNote("blog/old", "blog/new");
      assertEquals("blog/new", store.bookmarks().getFirst().note());
      assertEquals("blog/new", store.highlights().getFirst().note());
      assertEquals(
          List.of("blog/new", "blog/new"),
          store.tabs().open().stream().map(OpenTab::note).toList());
    }
  }

  @Test
  void whatIsLeftToReadBelongsToTheFarthestPlace() {
    try (var store = open()) {
      store.setVisit(new Visit("slash24/a", 10, 0.2, NOON, 8));
      store.setVisit(new Visit("slash24/a", 90, 0.7, NOON.plusSeconds(1), 3));
      store.setVisit(new Visit("slash24/a", 0, 0, NOON.plusSeconds(2), 10));
      assertEquals(
          new Visit("slash24/a", 0, 0.7, NOON.plusSeconds(2), 3),
          store.visit("slash24/a").orElseThrow());
    }
  }

  @Test
  void searchesComeBackTheLatestFirstAndOnceEach() {
    try (var store = open()) {
      store.addRecentSearch("폴링", NOON);
      store.addRecentSearch("tag:\"대출 상환\" 이자", NOON.plusSeconds(1));
      store.addRecentSearch("폴링", NOON.plusSeconds(2));
    }
    try (var store = open()) {
      assertEquals(List.of("폴링", "tag:\"대출 상환\" 이자"), store.recentSearches(9));
      assertEquals(List.of("폴링"), store.recentSearches(1));
      assertTrue(store.removeRecentSearch("폴링"));
      assertFalse(store.removeRecentSearch("폴링"));
      for (int i = 0; i < 250; i++) {
        store.addRecentSearch("질문 " + i, NOON.plusSeconds(10 + i));
      }
      assertEquals(200, store.recentSearches(1000).size());
      assertEquals("질문 249", store.recentSearches(1).getFirst());
    }
  }

  @Test
  void savedSearchesSurviveABackupAndItsReturn() {
    var loans = new SavedSearch("대출", "tag:대출 -푸시", NOON);
    var sse = new SavedSearch("SSE", "sse lang:ko", NOON.plusSeconds(1));
    var backups = new Backups(folder.resolve("backups"));
    try (var store = open()) {
      store.saveSearch(sse);
      store.saveSearch(loans);
      store.saveSearch(new SavedSearch("SSE", "sse", NOON.plusSeconds(9)));
      store.addRecentSearch("폴링", NOON);
      Path file = folder.resolve("kept.db");
      store.backup(file);
      assertTrue(store.removeSavedSearch("SSE"));
      assertFalse(store.removeSavedSearch("SSE"));
      store.removeRecentSearch("폴링");
      store.restore(file, backups);
      assertEquals(
          List.of(loans, new SavedSearch("SSE", "sse", NOON.plusSeconds(1))),
          store.savedSearches());
      assertEquals(List.of("폴링"), store.recentSearches(9));
    }
  }
}
