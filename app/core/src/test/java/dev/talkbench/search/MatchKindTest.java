package dev.talkbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.Note;
import dev.talkbench.search.SearchResponse.NoteHit;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to find a section, and that the row says which it was. */
class MatchKindTest {
  private static final List<Note> NOTES =
      List.of(
          Notes.note("smt", "# 논리 코어\n\n하이퍼스레드를 켜면 처리량이 는다. 느려진 요청도 있다.\n"),
          Notes.note("sse", "# 서버가 미는 알림\n\nServer-Sent Events는 한 방향이다.\n"),
          Notes.note("pay", "# 간편결제\n\n사용자는 비밀번호로 결제한다.\n"),
          Notes.note("code", "# 코드\n\nC++ 와 v2.3.1, N+1 문제, getUserName 을 쓴다.\n"),
          Notes.note("quant", "# 퀀텀점프\n\n양자도약이라고도 부른다.\n"));

  private final LuceneIndex index;

  MatchKindTest(@TempDir Path dir) throws IOException {
    index = LuceneIndex.open(dir);
  }

  @BeforeEach
  void fill() throws IOException {
    for (Note note : NOTES) {
      index.put(note);
    }
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private NoteHit first(String text, boolean asYouType) throws IOException {
    SearchResponse response = index.search(new SearchRequest(text, asYouType, 10));
    assertFalse(response.notes().isEmpty(), "nothing for '" + text + "'");
    return response.notes().getFirst();
  }

  private void finds(String text, boolean asYouType, String slug, MatchKind kind)
      throws IOException {
    NoteHit hit = first(text, asYouType);
    assertEquals(slug, hit.note().slug(), text);
    assertEquals(kind, hit.sections().getFirst().matchKind(), text);
  }

  @Test
  void literal() throws IOException {
    finds("처리량", false, "smt", MatchKind.LITERAL);
  }

  @Test
  void anotherFormOfTheWord() throws IOException {
    finds("처리량으로", false, "smt", MatchKind.MORPH);
  }

  @Test
  void anotherName() throws IOException {
    finds("SSE", false, "sse", MatchKind.SYNONYM);
    finds("hyperthreading", false, "smt", MatchKind.SYNONYM);
  }

  @Test
  void partOfALongerWord() throws IOException {
    finds("도약이", false, "quant", MatchKind.BIGRAM);
  }

  @Test
  void beginningOfAWord() throws IOException {
    finds("비밀", true, "pay", MatchKind.PREFIX);
    finds("하잎", true, "smt", MatchKind.PREFIX);
  }

  @Test
  void initialConsonants() throws IOException {
    finds("ㅎㅇㅍ", true, "smt", MatchKind.CHOSUNG);
  }

  @Test
  void theOtherKeyboardMode() throws IOException {
    finds("gkdlvjtmfpem", true, "smt", MatchKind.KEYBOARD);
    finds("ㄴㄷㄱㅍㄷㄱ", true, "sse", MatchKind.KEYBOARD);
  }

  @Test
  void aKeyAway() throws IOException {
    finds("비밀번로호", false, "pay", MatchKind.TYPO);
  }

  @Test
  void identifiersStayWhole() throws IOException {
    for (String text : List.of("C++", "v2.3.1", "N+1", "getUserName", "userName")) {
      assertEquals("code", first(text, false).note().slug(), text);
    }
  }

  @Test
  void decomposedTextFindsComposed() throws IOException {
    assertEquals(
        "smt", first(Normalizer.normalize("처리량", Normalizer.Form.NFD), false).note().slug());
  }

  @Test
  void everyStateOfTheInputMethodAnswers() throws IOException {
    for (Note note : NOTES) {
      for (String state : Dubeolsik.states(note.title())) {
        SearchResponse response = index.search(new SearchRequest(state, true, 10));
        assertTrue(
            response.notes().stream().anyMatch(n -> n.note().equals(note.id())),
            "'" + state + "' loses " + note.title());
      }
    }
  }

  @Test
  void aRowTellsWhatStandsBelowItsHeading() throws IOException {
    var below = first("하이퍼스레드", false).sections().getFirst();
    assertTrue(below.snippet().startsWith("하이퍼스레드를"), below.snippet());
    var both = first("코어 요청", false).sections().getFirst();
    assertTrue(both.snippet().startsWith("하이퍼스레드를"), both.snippet());
    assertEquals("요청", both.spans().getFirst().of(both.snippet()));
    assertEquals("코어", both.headingSpans().getFirst().getFirst().of("논리 코어"));
    assertEquals(MatchKind.LITERAL, both.matchKind());
    // What is found in the heading alone is lit there: the row has something to show.
    var heading = first("논리 코어", false).sections().getFirst();
    assertEquals("논리 코어", heading.snippet().substring(0, 5));
    assertFalse(heading.spans().isEmpty());
  }

  @Test
  void anotherNameIsLitHoweverItsWordsAreApart() throws IOException {
    index.put(Notes.note("push", "# 서버 전송-이벤트\n\n연결 하나로 흐른다.\n"));
    index.refresh();
    NoteHit hit =
        index.search(new SearchRequest("SSE", false, 10)).notes().stream()
            .filter(note -> note.note().slug().equals("push"))
            .findFirst()
            .orElseThrow();
    assertEquals(MatchKind.SYNONYM, hit.sections().getFirst().matchKind());
    assertEquals("서버 전송-이벤트", hit.titleSpans().getFirst().of(hit.title()));
  }

  @Test
  void offsetsPointIntoTheProjection() throws IOException {
    for (String text : List.of("처리량", "하이퍼스레드", "결제", "getUserName")) {
      NoteHit hit = first(text, false);
      Note note = NOTES.stream().filter(n -> n.id().equals(hit.note())).findFirst().orElseThrow();
      var section = hit.sections().getFirst();
      var span = section.spans().getFirst();
      String lit = section.snippet().substring(span.start(), span.end());
      assertTrue(
          Objects.requireNonNull(note.document()).text().startsWith(lit, section.offset()), text);
    }
  }
}
