package dev.talkbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.markdown.Span;
import dev.talkbench.search.QueryText.Edit;
import dev.talkbench.search.QueryText.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query that is changed in its field, and what a value that is half typed already narrows to. */
class QueryTextTest {
  private static final Set<String> FREE =
      Set.of("tag", "category", "library", "speaker", "author", "event", "path");
  private static final List<String> PIECES =
      List.of(
          "tag:",
          "-tag:",
          "in:title",
          "path:",
          "\"",
          "“",
          " ",
          "-",
          ":",
          "OR",
          "폴ㄹ",
          "a b",
          "대출",
          "speaker:\"토스 뱅크\"",
          "x",
          "has:demo");

  @Test
  void partsAreTheFactsThatTheIndexIsAsked() {
    var random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      var made = new StringBuilder();
      for (int n = random.nextInt(9); n > 0; n--) {
        made.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = made.toString();
      var asked = new ArrayList<String>();
      for (Question.Filter filter : QuestionReader.read(text, false).filters()) {
        if (FREE.contains(filter.name())) {
          asked.add(filter.negated() + filter.name() + filter.value());
        }
      }
      var shown = new ArrayList<String>();
      int end = 0;
      for (Part part : QueryText.of(text).parts()) {
        assertTrue(part.start() >= end && part.end() > part.start(), text);
        end = part.end();
        if (FREE.contains(part.name()) && !part.value().isEmpty()) {
          shown.add(part.negated() + part.name() + part.value().toLowerCase(Locale.ROOT));
        }
      }
      assertEquals(asked, shown, text);
    }
  }

  @Test
  void aFactComesAndGoes() {
    Edit with = QueryText.of("폴링").with("tag", "대출 상환");
    assertEquals("폴링 tag:\"대출 상환\" ", with.text());
    assertEquals(with.text().length(), with.caret());
    QueryText now = QueryText.of(with.text() + "푸시");
    assertTrue(now.asks("tag", "대출 상환"));
    assertFalse(now.asks("tag", "대출"));
    assertEquals("폴링 푸시 ", now.without("tag", "대출 상환").text());
    assertEquals(
        "-tag:b in:title \"x y\" ",
        QueryText.of("tag:a -tag:b in:title \"x y\" year:2024").withoutFacts().text());
    assertFalse(QueryText.of("-tag:a").asks("tag", "a"));
  }

  @Test
  void aFactStandsBehindAQuotationThatIsStillOpen() {
    for (String typed :
        List.of("\"replay ver", "-\"replay ver ", "폴링 tag:“대출 ", "\"", "x \"a\" \"b")) {
      Edit with = QueryText.of(typed).with("tag", "sse");
      assertEquals(typed.strip() + "\" tag:sse ", with.text());
      assertTrue(QueryText.of(with.text()).asks("tag", "sse"), with.text());
    }
    for (String typed : List.of("\"replay\"", "tag:", "tag:a", "-", "a\"b", "x:\"y", "tag:\"a\"")) {
      Edit with = QueryText.of(typed).with("tag", "sse");
      assertTrue(QueryText.of(with.text()).asks("tag", "sse"), with.text());
    }
  }

  @Test
  void whatIsTypedIsCompletedWhereItStands() {
    QueryText typed = QueryText.of("폴링 -tag:동시ㅅ 푸시");
    Part part = typed.at(11);
    assertEquals("tag", part.name());
    assertEquals("동시ㅅ", part.value());
    assertEquals(new Edit("폴링 -tag:동시성 푸시", 12), typed.complete(part, "tag", "동시성"));
    QueryText word = QueryText.of("ta 푸시");
    assertEquals(new Edit("tag: 푸시", 4), word.begin(word.at(2), "tag"));
    assertEquals("", typed.at(0).value());
  }

  @Test
  void aValueThatIsBeingTypedNarrowsToThoseThatBeginLikeIt(@TempDir Path dir) throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      index.put(Notes.note("a", "---\ntags: [동시성, 은행]\n---\n# 잠금\n\n`code`\n"));
      index.put(Notes.note("b", "---\ntags: [동기]\n---\n# 잠금\n\n글\n"));
      index.refresh();
      for (String typed : List.of("잠금 tag:동", "잠금 tag:ㄷ", "tag:도")) {
        assertEquals(2, found(index, typed, true), typed);
      }
      for (String typed : List.of("잠금 tag:동시ㅅ", "tag:동ㅅ", "tag:\"동시", "tag:동시성")) {
        assertEquals(1, found(index, typed, true), typed);
      }
      assertEquals(0, found(index, "tag:\"동시\"", true), "a quote ends it");
      assertEquals(0, found(index, "tag:동시", false), "and so does the end of a command");
      assertEquals(2, found(index, "library:lib", false));
      var note = index.search(new SearchRequest("tag:은행", false, 9)).notes().getFirst();
      assertEquals(MatchKind.LITERAL, note.sections().getFirst().matchKind());
      assertEquals(List.of(), note.titleSpans());
      note = index.search(new SearchRequest("잠금 tag:은행", false, 9)).notes().getFirst();
      assertEquals(List.of(new Span(0, 2)), note.titleSpans());
      assertEquals(List.of(List.of(new Span(0, 2))), note.sections().getFirst().headingSpans());
      List<Facet> facets = index.search(new SearchRequest("잠금", true, 9, true, null)).facets();
      assertTrue(facets.contains(new Facet("library", "lib", 2)), facets.toString());
      assertTrue(facets.contains(new Facet("tag", "동시성", 1)), facets.toString());
    }
  }

  private static int found(SearchIndex index, String text, boolean asYouType) throws IOException {
    return index.search(new SearchRequest(text, asYouType, 9)).total();
  }

  @Test
  void whatIsWrongIsKnownBeforeItIsAsked() {
    assertEquals(
        QueryProblem.Kind.UNKNOWN_VALUE,
        QueryLanguage.problem("폴링 has:cheese").orElseThrow().kind());
    assertTrue(QueryLanguage.problem("폴링 has:demo").isEmpty());
    assertEquals(Set.of("ko", "en"), QueryLanguage.values("lang"));
    assertEquals(Set.of(), QueryLanguage.values("tag"));
  }
}
