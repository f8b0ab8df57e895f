package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Markdown;
import dev.talkbench.store.Bookmark;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bookmark finds its heading again after the note was edited, or says that it cannot. */
class BookmarkPlaceTest {
  private static final String BEFORE =
      """
      머리말이다.

      ## 문제

      보유 자산 화면은 3초마다 집계 API를 다시 불렀다.

      ## 해결

      값 대신 신호를 민다. 신호를 받은 화면이 다시 읽는다.
      """;

  private static Note note(String text) {
    var document = new Markdown().parse(text.getBytes(StandardCharsets.UTF_8));
    return new Note(new NoteId("blog", "sse"), "sse.md", "SSE", "ko", "", document);
  }

  private static Bookmark bookmark(String anchor) {
    return BookmarkPlace.of(note(BEFORE), anchor);
  }

  private static Optional<String> now(String anchor, String text) {
    return BookmarkPlace.anchor(bookmark(anchor), note(text).document());
  }

  @Test
  void itHoldsTheHeadingAndHowItsTextBegins() {
    Bookmark bookmark = bookmark("해결");
    assertEquals("해결", bookmark.heading());
    assertEquals("값 대신 신호를 민다. 신호를 받은 화면이 다시 읽는다.", bookmark.excerpt());
    assertEquals("SSE", bookmark("").heading());
  }

  @Test
  void textAroundTheHeadingMayChange() {
    String edited = BEFORE.replace("머리말이다.", "긴 머리말.\n\n## 새 절\n\n글.");
    assertEquals(Optional.of("해결"), now("해결", edited));
  }

  @Test
  void aNewAnchorIsFoundByTheWordsOfTheHeading() {
    // A second heading of the name before it takes the anchor's number.
    String edited = BEFORE.replace("## 해결", "## **해결**  {#answer}");
    assertEquals(BookmarkPlace.anchor(bookmark("해결"), note(edited).document()).isPresent(), true);
  }

  @Test
  void aHeadingThatWasReworedIsFoundByItsText() {
    String edited = BEFORE.replace("## 해결", "## 어떻게 풀었나");
    assertEquals(Optional.of("어떻게-풀었나"), now("해결", edited));
  }

  @Test
  void aHeadingThatIsGoneWithItsTextIsLost() {
    String edited = BEFORE.substring(0, BEFORE.indexOf("## 해결"));
    assertEquals(Optional.empty(), now("해결", edited));
    assertEquals(Optional.of(""), now("", edited), "the beginning is always there");
  }
}
