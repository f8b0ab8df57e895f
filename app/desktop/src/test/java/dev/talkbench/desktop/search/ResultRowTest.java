package dev.talkbench.desktop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Span;
import dev.talkbench.search.MatchKind;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a row says of a section, and why it is there. */
class ResultRowTest {
  private static final Messages KO = new Messages("ko");

  @BeforeAll
  static void start() {
    Screens.start();
  }

  private static SectionHit section(
      String snippet, List<Span> spans, List<Span> heading, MatchKind kind) {
    return new SectionHit("연결", List.of("연결 유지"), List.of(heading), snippet, spans, kind, 0);
  }

  private static NoteHit note(SectionHit section, Span... title) {
    return new NoteHit(
        new NoteId("a", "b"), "b.md", "서버 전송 이벤트", "ko", 1, List.of(section), 1, List.of(title));
  }

  private static String line(SectionHit section) {
    return Screens.onFx(
        () ->
            ((LitLine)
                    new ResultRow(note(section), section, KO, () -> {}).lookup(".result-snippet"))
                .seen());
  }

  @Test
  void theTextBeginsBelowTheHeadingThatStandsAboveIt() {
    var found = List.of(new Span(0, 2));
    assertEquals("하나면 된다.", line(section("연결 유지 하나면 된다.", found, found, MatchKind.LITERAL)));
    assertEquals("연결 하나면 된다.", line(section("연결 하나면 된다.", found, found, MatchKind.LITERAL)));
    assertEquals("연결 유지", line(section("연결 유지", found, found, MatchKind.LITERAL)));
  }

  @Test
  void anotherNameIsNamedWhereverItStands() {
    var nothing = List.<Span>of();
    var text = section("SSE는 쉽다", List.of(new Span(0, 3)), nothing, MatchKind.SYNONYM);
    assertEquals("같은 말 · SSE", ResultRow.reason(note(text), text, KO));
    var heading = section("쉽다", nothing, List.of(new Span(3, 5)), MatchKind.SYNONYM);
    assertEquals("같은 말 · 유지", ResultRow.reason(note(heading), heading, KO));
    var title = section("쉽다", nothing, nothing, MatchKind.SYNONYM);
    assertEquals("같은 말 · 서버 전송 이벤트", ResultRow.reason(note(title, new Span(0, 9)), title, KO));
    assertEquals("같은 말", ResultRow.reason(note(title), title, KO));
  }
}
