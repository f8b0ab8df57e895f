package dev.talkbench.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Inline;
import dev.talkbench.markdown.Inline.Link.Kind;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links as Jekyll and Obsidian resolve them. */
class LinksTest {
  private static final List<NoteSummary> NOTES =
      Stream.of(
              "index.md",
              "_posts/2024-01-02-first-post.md",
              "_posts/2024-03-04-둘째.md",
              "notes/Deep/Topic.md",
              "notes/Topic.md",
              "notes/한글 노트.md",
              "ko/a.md",
              "en/a.md")
          .map(LinksTest::summary)
          .toList();

  private final Links links = new Links(NOTES);

  private static NoteSummary summary(String path) {
    return new NoteSummary(
        new NoteId("blog", path.substring(0, path.length() - 3)),
        path,
        path,
        path,
        "ko",
        null,
        List.of(),
        List.of(),
        Integer.MAX_VALUE,
        false,
        null);
  }

  private LinkTarget resolve(String from, Kind kind, String destination) {
    return links.resolve(summary(from), new Inline.Link(kind, destination, null, List.of()));
  }

  private static String note(LinkTarget target) {
    var note = assertInstanceOf(LinkTarget.NoteTarget.class, target);
    return note.id().slug() + (note.anchor().isEmpty() ? "" : " # " + note.anchor());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "notes/Topic.md | Deep/Topic.md | notes/Deep/Topic",
        "notes/Deep/Topic.md | ../Topic.md#%EC%9E%A5 | notes/Topic # 장",
        "notes/Topic.md | #여기 | notes/Topic # 여기",
        "notes/Topic.md | 한글%20노트.md | notes/한글 노트",
        "notes/Topic.md | <한글 노트> | notes/한글 노트",
        "index.md | /posts/first-post/ | _posts/2024-01-02-first-post",
        "index.md | /posts/둘째/#끝 | _posts/2024-03-04-둘째 # 끝",
        "index.md | /blog/2024/01/02/first-post.html | _posts/2024-01-02-first-post",
        "index.md | /notes/topic | notes/Topic",
        "ko/a.md | ../en/a.md | en/a",
        "ko/a.md | a.md?plain=1#x | ko/a # x",
      })
  void plain(String from, String destination, String expected) {
    String bare = destination.replaceAll("[<>]", "");
    assertEquals(expected, note(resolve(from, Kind.PLAIN, bare)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Topic | notes/Topic",
        "topic#Some Heading | notes/Topic # Some Heading",
        "Deep/topic | notes/Deep/Topic",
        "한글 노트 | notes/한글 노트",
        "#제목 | index # 제목",
        "Topic#A#B | notes/Topic # B",
        "index.md | index",
      })
  void wiki(String destination, String expected) {
    assertEquals(expected, note(resolve("index.md", Kind.WIKI, destination)));
    String nfd = Normalizer.normalize(destination, Normalizer.Form.NFD);
    assertEquals(expected, note(resolve("index.md", Kind.WIKI, nfd)));
  }

  @Test
  void posts() {
    assertEquals(
        "_posts/2024-01-02-first-post",
        note(resolve("index.md", Kind.POST, "2024-01-02-first-post")));
    assertInstanceOf(LinkTarget.Missing.class, resolve("index.md", Kind.POST, "2024-01-02-none"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a b?q=한글, https://example.org/a%20b?q=%ED%95%9C%EA%B8%80",
    "HTTP://example.org, HTTP://example.org",
    "//example.org/x, https://example.org/x",
    "mailto:a@example.org, mailto:a@example.org",
  })
  void outside(String destination, String uri) {
    var target =
        assertInstanceOf(
            LinkTarget.ExternalTarget.class, resolve("index.md", Kind.PLAIN, destination));
    assertEquals(uri, target.uri().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "FILE://host/x",
        "smb://host/x",
        "ms-msdt:/id",
        "search-ms:query=x",
        "jar:file:x!/",
        "ftp://host/x",
        "obsidian://open",
        "talkbench:x",
        "about:blank",
        "view-source:http://x",
        "blob:x",
        "ws://host",
        "ldap://host",
        "tel:1",
        "intent://x",
        "chrome://x",
        "res://x",
        "mhtml:x",
        "shell:startup",
        "C:/x",
        "C:\\x",
        "http:///x",
        "https:example.org",
        "http://user@evil.example",
        "http://[bad",
        "\\\\host\\share",
        "../../../etc/passwd",
        "%2e%2e/x",
        "none.md",
        "/posts/none/",
        "%ff"
      })
  void nowhere(String destination) {
    assertInstanceOf(LinkTarget.Missing.class, resolve("index.md", Kind.PLAIN, destination));
  }
}
