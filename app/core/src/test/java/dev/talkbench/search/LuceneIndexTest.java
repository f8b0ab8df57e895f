package dev.talkbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.search.SearchResponse.SectionHit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
  private final Path dir;

  LuceneIndexTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private static final Note POLLING =
      Notes.note("polling", "# 폴링과 푸시\n\n브라우저가 폴링으로 묻는 대신 서버가 밀어 준다.\n");
  private static final Note THREADS = Notes.note("threads", "# 하이퍼스레딩\n\n하이퍼스레드를 켜면 처리량이 는다.\n");

  private static List<String> slugs(SearchResponse response) {
    return response.notes().stream().map(n -> n.note().slug()).toList();
  }

  private static SearchResponse search(SearchIndex index, String text) throws IOException {
    return index.search(new SearchRequest(text, false, 20));
  }

  @Test
  void findsWhatWasCommittedAndPointsAtIt() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      assertTrue(index.openedFresh());
      index.put(POLLING);
      index.put(THREADS);
      index.commit();
      var response = search(index, "폴링");
      assertEquals(List.of("polling"), slugs(response));
      SectionHit hit = response.notes().getFirst().sections().getFirst();
      assertEquals(MatchKind.LITERAL, hit.matchKind());
      assertTrue(POLLING.document().text().startsWith("폴링", hit.offset()));
      assertEquals(1, response.total());
    }
  }

  @Test
  void aWordWithoutEndAndATagWithoutEndAreNotesLikeOthers() throws IOException {
    String digits = "3141592653".repeat(4_000);
    String tag = "dna" + "acgt".repeat(8_500);
    String hangul = "가나다라마바사아자차".repeat(4_000);
    try (var index = LuceneIndex.open(dir)) {
      index.put(
          Notes.note(
              "long",
              "---\ntags: [" + tag + "]\n---\n# 원주율\n\n" + digits + "\n\n" + hangul + "\n"));
      index.put(POLLING);
      index.refresh();
      assertEquals(List.of("polling"), slugs(search(index, "폴링")));
      assertEquals(List.of("long"), slugs(search(index, "원주율")));
      assertEquals(List.of("long"), slugs(search(index, "원주율 tag:" + tag)));
      assertEquals(List.of("long"), slugs(search(index, digits)));
    }
  }

  @Test
  void theNoteThatSaysItInOnePlaceLeadsTheOneThatSaysItHereAndThere() throws IOException {
    String filler = "오늘도 날씨 이야기와 점심 메뉴 이야기를 길게 나누었다. ".repeat(12);
    try (var index = LuceneIndex.open(dir)) {
      index.put(POLLING);
      index.put(THREADS);
      index.put(
          Notes.note(
              "apart",
              "# 섬 이야기\n\n등대는 밤에 켠다. "
                  + filler
                  + "등대 관리인은 섬에 산다. "
                  + filler
                  + "기름을 쓴다. "
                  + filler));
      index.put(
          Notes.note("one", "# 섬 소식\n\n등대 관리인은 밤에 기름을 쓴다. 섬에 산다. " + filler + filler + filler));
      index.refresh();
      assertEquals(List.of("one", "apart"), slugs(search(index, "등대 관리인은 밤에 무슨 기름을 쓰나")));
    }
  }

  @Test
  void aQuestionInPlainWordsQuotesWithoutDemanding() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      index.put(Notes.note("said", "# 등대지기\n\n\"밤의 등대\"라는 노래가 있다.\n"));
      index.put(Notes.note("meant", "# 노래\n\n밤의 항구와 등대 노래를 지은 관리인은 섬에 산다.\n"));
      index.refresh();
      assertEquals(
          List.of("meant", "said"), slugs(search(index, "\"밤의 등대\" 노래를 지은 관리인은 어디에 사는가?")));
      assertEquals(List.of("said"), slugs(search(index, "\"밤의 등대\" 노래를 지은 관리인은 어디에 사는가")));
    }
  }

  @Test
  void replacesAndRemoves() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      index.put(POLLING);
      index.put(THREADS);
      index.put(Notes.note("polling", "# 웹소켓\n\n양방향 통신.\n"));
      index.refresh();
      assertEquals(List.of(), slugs(search(index, "폴링")));
      index.remove(THREADS.id());
      index.refresh();
      assertEquals(Set.of(POLLING.id()), index.contents().keySet());
      index.removeLibrary("lib");
      index.commit();
      assertEquals(Map.of(), index.contents());
    }
  }

  @Test
  void keepsOnlyWhatWasCommitted() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      index.put(POLLING);
      index.commit();
      index.put(THREADS);
    }
    try (var index = LuceneIndex.open(dir)) {
      assertFalse(index.openedFresh());
      assertEquals(Map.of(new NoteId("lib", "polling"), POLLING.contentHash()), index.contents());
    }
  }

  @Test
  void startsEmptyWhenFilesAreDamaged() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      index.put(POLLING);
      index.commit();
    }
    Set<Path> files;
    try (Stream<Path> all = Files.walk(dir)) {
      files =
          all.filter(f -> f.getFileName().toString().startsWith("segments_"))
              .collect(Collectors.toSet());
    }
    for (Path file : files) {
      Files.writeString(file, "damaged");
    }
    try (var index = LuceneIndex.open(dir)) {
      assertTrue(index.fresh().orElseThrow().contains("could not be read"));
      assertEquals(Map.of(), index.contents());
      index.put(POLLING);
      index.commit();
      assertEquals(List.of("polling"), slugs(search(index, "푸시")));
    }
  }
}
