package dev.talkbench.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of notes, and the bytes they come in. */
class FrontMatterTest {
  private static FrontMatter read(String yaml) {
    return new Markdown().parse("---\n" + yaml + "\n---\n본문").frontMatter();
  }

  @Test
  void chirpy() {
    FrontMatter head =
        read(
            """
            title: "글: 제목"
            description: >-
              두 줄로
              쓴 설명
            author: Talkbench
            date: 2024-09-12 10:30:00 +0900
            categories: [컨퍼런스, SLASH24]
            tags: [리플레이 검증, Kotlin]
            pin: true
            math: true
            lang: ko
            event: SLASH24
            speakers: [양승영, 박종수]
            order: 2
            translation: ../en/a.md
            image:
              path: /a.png
              alt: 그림
            media_subpath: /posts/
            """);
    assertEquals("글: 제목", head.title());
    assertEquals("두 줄로 쓴 설명", head.description());
    assertEquals(List.of("Talkbench"), head.authors());
    assertEquals(LocalDate.of(2024, 9, 12), head.date());
    assertEquals(List.of("컨퍼런스", "SLASH24"), head.categories());
    assertEquals(List.of("리플레이 검증", "Kotlin"), head.tags());
    assertTrue(head.pinned() && head.math());
    assertEquals(List.of("양승영", "박종수"), head.speakers());
    assertEquals(2, head.order());
    assertEquals("../en/a.md", head.translation());
    assertEquals("/a.png", head.imagePath());
    assertEquals("그림", head.imageAlt());
    assertEquals("/posts/", head.mediaSubpath());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tags: a b", "tags: [a, b]", "tags:\n  - a\n  - b", "tag: a, b"})
  void tagsInEveryForm(String yaml) {
    assertEquals(List.of("a", "b"), read(yaml).tags());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-09-12",
        "2024-09-12 10:30:00",
        "2024-09-12T10:30:00Z",
        "'2024-09-12'",
        "2024. 9. 12.",
        "2024년 9월 12일"
      })
  void dates(String date) {
    assertEquals(LocalDate.of(2024, 9, 12), read("date: " + date).date());
  }

  @Test
  void aTabDoesNotCostTheLists() {
    FrontMatter head = read("title: 제목\ntags:\n\t- 가\n\t- '나 다'\ncategories:\n  - 라");
    assertEquals("제목", head.title());
    assertEquals(List.of("가", "나 다"), head.tags());
    assertEquals(List.of("라"), head.categories());
  }

  @Test
  void aBadDateIsOnlyAProblem() {
    Document document = new Markdown().parse("---\ntitle: t\ndate: 2024-02-30\n---\n본문");
    assertEquals("t", document.frontMatter().title());
    assertNull(document.frontMatter().date());
    assertEquals(Problem.Kind.DATE, document.problems().getFirst().kind());
    assertEquals(3, document.problems().getFirst().line());
    assertFalse(document.plain());
  }

  @Test
  void aColonInTheTitleDoesNotLoseTheTitle() {
    Document document = new Markdown().parse("---\ntitle: Kotlin: 첫걸음\ntags: [a, b]\n---\n본문");
    assertEquals("Kotlin: 첫걸음", document.frontMatter().title());
    assertEquals(List.of("a", "b"), document.frontMatter().tags());
    assertEquals(Problem.Kind.FRONT_MATTER, document.problems().getFirst().kind());
    assertEquals("본문", document.text());
  }

  @Test
  void aRuleAtTheTopIsNoHead() {
    assertEquals("글\n둘", new Markdown().parse("글\n\n---\n\n둘").text().replace("\n\n", "\n"));
    assertEquals(FrontMatter.NONE, new Markdown().parse("---\n글").frontMatter());
  }

  @Test
  void byteOrderMarkAndLineEnds() {
    byte[] bytes = "\uFEFF---\r\ntitle: t\r\n---\r\n# 제목\r\n글\r\n".getBytes(StandardCharsets.UTF_8);
    Document document = new Markdown().parse(bytes);
    assertEquals("t", document.frontMatter().title());
    assertEquals("제목\n글", document.text());
    assertFalse(document.source().contains("\r"));
  }

  @Test
  void koreanWindowsText() {
    byte[] bytes = "# 한글 똠방각하\n".getBytes(Charset.forName("x-windows-949"));
    Document document = new Markdown().parse(bytes);
    assertEquals("한글 똠방각하", document.text());
    assertEquals(Problem.Kind.CHARSET, document.problems().getFirst().kind());
  }

  @Test
  void decomposedHangulIsComposed() {
    Document document = new Markdown().parse(Normalizer.normalize("# 한글", Normalizer.Form.NFD));
    assertEquals("한글", document.text());
    assertEquals("# 한글", document.source());
  }
}
