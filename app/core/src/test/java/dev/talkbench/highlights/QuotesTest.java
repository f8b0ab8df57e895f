package dev.talkbench.highlights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Markdown;
import dev.talkbench.markdown.Span;
import dev.talkbench.store.Highlight;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words are found where they stand, or not at all. */
class QuotesTest {
  private static final String NOTE =
      """
      # 폴링

      보유 자산 화면은 3초마다 집계 API를 다시 불렀다. 값이 바뀌지 않아도 요청은 똑같이 나갔다.

      ## 결과

      그 뒤 요청 수가 약 30 % 줄었다. 무엇의 30 %인지는 공개되지 않았다.

      ## 재 보기

      여기서는 요청 수가 약 60 % 줄었다. 다시 재도 같았다.
      """;

  private static Document parse(String source) {
    return new Markdown().parse(source.getBytes(StandardCharsets.UTF_8));
  }

  private static Highlight mark(String source, int at, String quote) {
    var document = parse(source);
    assertTrue(document.text().startsWith(quote, at), document.text());
    return new Highlight(
        1,
        "blog/a",
        quote,
        new Quotes(document).place(new Span(at, at + quote.length())),
        Highlight.Colour.PINK,
        "",
        Instant.EPOCH);
  }

  private static Highlight mark(String source, String quote) {
    return mark(source, parse(source).text().indexOf(quote), quote);
  }

  private static Optional<String> around(Highlight mark, String source) {
    Document now = parse(source);
    return new Quotes(now)
        .find(mark)
        .map(
            span -> {
              assertEquals(mark.quote(), span.of(now.text()));
              int end = now.text().indexOf('\n', span.end());
              return now.text()
                  .substring(
                      now.text().lastIndexOf('\n', span.start()) + 1,
                      end < 0 ? now.text().length() : end);
            });
  }

  @Test
  void inAnotherPartOfTheNoteEverythingMayChange() {
    Highlight mark = mark(NOTE, "요청 수가 약");
    assertEquals("그 뒤 요청 수가 약 30 % 줄었다. 무엇의 30 %인지는 공개되지 않았다.", around(mark, NOTE).orElseThrow());
    String edited = NOTE.replace("# 폴링", "# 폴링을 걷어내고\n\n새 문단이다.").replace("다시 재도 같았다", "");
    assertTrue(around(mark, edited).orElseThrow().startsWith("그 뒤"));
  }

  @Test
  void theSameWordsElsewhereAreNotTakenForThem() {
    Highlight mark = mark(NOTE, "요청 수가 약");
    String without = NOTE.replace("그 뒤 요청 수가 약 30 % 줄었다. 무엇의 30 %인지는 공개되지 않았다.\n", "아직 모른다.\n");
    assertEquals(Optional.empty(), around(mark, without));
    assertTrue(around(mark, NOTE.replace("공개되지 않았다", "밝히지 않았다")).isPresent());
  }

  @Test
  void wordsThatWereChangedAreLostAndComeBackWithTheirWords() {
    Highlight mark = mark(NOTE, "무엇의 30 %인지는 공개되지 않았다.");
    String edited = NOTE.replace("무엇의 30 %", "무엇의 35 %");
    assertEquals(Optional.empty(), around(mark, edited));
    assertEquals(Optional.empty(), new Quotes(parse(edited)).renewed(mark));
    assertTrue(around(mark, NOTE + "\n끝.\n").isPresent());
  }

  @Test
  void aCopyOfTheParagraphMakesThemDoubtfulUntilItIsGone() {
    String paragraph = "그 뒤 요청 수가 약 30 % 줄었다. 무엇의 30 %인지는 공개되지 않았다.\n";
    Highlight mark = mark(NOTE, "무엇의 30 %인지는");
    String twice = NOTE.replace(paragraph, paragraph + "\n" + paragraph);
    assertEquals(Optional.empty(), around(mark, twice));
    assertTrue(around(mark, NOTE + "\n끝.\n").isPresent());
  }

  @Test
  void equalSectionsAreToldApartWhileNothingChanges() {
    String section = "## 결과\n\n측정하지 않았다.\n\n";
    String note = "# 글\n\n" + section + "## 다음\n\n가나다라마바사.\n\n" + section;
    int second = parse(note).text().lastIndexOf("측정");
    Highlight mark = mark(note, second, "측정하지");
    Document same = parse("---\ntags: [a]\n---\n\n" + note);
    assertEquals(
        Optional.of(new Span(second, second + 4)),
        new Quotes(same).find(mark),
        "the front matter is no text");
    assertEquals(
        Optional.empty(), around(mark, note.replace("가나다라", "나다라")), "nothing tells them apart");
  }

  @Test
  void theFileMayBeDecomposedAndWrappedAnew() {
    Highlight mark = mark(NOTE, "바뀌지 않아도 요청은");
    String nfd = java.text.Normalizer.normalize(NOTE, java.text.Normalizer.Form.NFD);
    assertTrue(around(mark, nfd).isPresent());
    assertTrue(around(mark, NOTE.replace("바뀌지 않아도", "바뀌지\n않아도") + "\n끝\n").isPresent());
  }

  @Test
  void whatWasFoundAnewIsKeptAnew() {
    Highlight mark = mark(NOTE, "똑같이 나갔다");
    var now = new Quotes(parse("# 머리\n\n" + NOTE));
    Highlight moved = now.renewed(mark).orElseThrow();
    assertEquals(mark.place().start() + "머리\n".length(), moved.place().start());
    assertEquals(Optional.empty(), now.renewed(moved), "once is enough");
    assertEquals(now.find(mark), now.find(moved));
  }

  @Test
  void aSelectionIsTakenWithoutTheSpaceAroundIt() {
    Document note = parse("가나\n\n다라\n");
    assertEquals(Optional.of(new Span(0, 2)), new Quotes(note).trimmed(new Span(0, 3)));
    assertEquals(Optional.empty(), new Quotes(note).trimmed(new Span(2, 3)));
  }
}
