package dev.talkbench.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.markdown.Markdown;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, titles and languages. */
class NoteReaderTest {
  private final NoteReader reader = new NoteReader(new Markdown());

  private Note read(String path, String text) {
    return reader.read("blog", path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theTitleIsThatOfTheFrontMatterElseTheFirstHeadingElseTheFileName() {
    assertEquals("머리", read("a/b.md", "---\ntitle: 머리\n---\n# 첫째\n").title());
    assertEquals("첫째", read("a/b.md", "글\n\n## 첫째\n\n# 둘째\n").title());
    assertEquals("b c", read("a/b c.md", "글").title());
    assertEquals("b", read("a/b.md", "").title());
  }

  @Test
  void aPostWithoutADateHasThatOfItsFileName() {
    assertEquals(
        LocalDate.of(2024, 9, 12),
        read("_posts/2024-09-12-글.md", "글\n").document().frontMatter().date());
    assertEquals(
        LocalDate.of(2020, 1, 2),
        read("2024-09-12-a.md", "---\ndate: 2020-01-02\n---\n").document().frontMatter().date(),
        "the head knows better");
    assertNull(read("2024-13-40-a.md", "").document().frontMatter().date(), "no day");
    assertNull(read("2024-09-12/a.md", "").document().frontMatter().date(), "a folder");
    assertNull(read("v2024-09-12-a.md", "").document().frontMatter().date());
  }

  @Test
  void theLanguageIsSaidOrPrevails() {
    assertEquals("en", read("a.md", "---\nlang: en-US\n---\n한글\n").lang());
    assertEquals("ko", read("a.md", "---\nlang: fr\n---\n한글\n").lang());
    assertEquals("ko", read("a.md", "Kubernetes의 Pod를 Service로 묶어 본 기록이다.").lang());
    assertEquals(
        "en", read("a.md", "The Korean word 폴링 means polling, asked again and again.").lang());
    assertEquals("en", read("a.md", "").lang());
  }

  @Test
  void theNameIsThePathWithoutMd() {
    assertEquals("blog/한 글/b", read("한 글/b.md", "").id().toString());
    assertEquals("blog/b.markdown", read("b.markdown", "").id().toString());
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        read("b.md", "").contentHash());
  }

  @Test
  void theHeadOfALongNoteSaysTheSame() {
    String text = "---\ntitle: 긴 글\ndate: 2024-09-12\n---\n\n" + "한 줄입니다.\n\n".repeat(5_000);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Note head = reader.head("blog", "a.md", bytes);
    Note whole = reader.read("blog", "a.md", bytes);
    assertEquals(whole.title(), head.title());
    assertEquals(whole.lang(), head.lang());
    assertEquals(whole.contentHash(), head.contentHash());
    assertEquals(whole.document().frontMatter(), head.document().frontMatter());
    assertTrue(head.document().text().length() < whole.document().text().length());
  }

  @ParameterizedTest
  @CsvSource({
    "My Notes, my-notes",
    "개발노트, gaebalnoteu",
    "나의 블로그 2024, naui-beulrogeu-2024",
    "Café  Über--x, cafe-uber-x",
    "ＦＵＬＬ, full",
    "--x--, x",
  })
  void idsComeFromNames(String name, String id) {
    assertEquals(id, LibraryIds.from(name, Set.of()));
  }

  @Test
  void idsAreUniqueShortAndNeverEmpty() {
    assertEquals("notes-3", LibraryIds.from("Notes", Set.of("notes", "notes-2")));
    assertTrue(LibraryIds.from("日本語", Set.of()).matches("library-[0-9a-f]{8}"));
    String longest = LibraryIds.from("글".repeat(200), Set.of());
    assertEquals(64, longest.length());
    String second = LibraryIds.from("글".repeat(200), Set.of(longest));
    assertEquals(64, second.length());
    assertTrue(second.endsWith("-2"));
  }
}
