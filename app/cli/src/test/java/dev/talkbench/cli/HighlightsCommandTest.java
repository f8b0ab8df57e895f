package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.talkbench.highlights.Quotes;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.library.NoteReader;
import dev.talkbench.markdown.Markdown;
import dev.talkbench.markdown.Span;
import dev.talkbench.store.Highlight;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.DeepLink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was highlighted is listed where it stands now, and leaves as Markdown that says the same.
 */
class HighlightsCommandTest {
  private static final String TEXT =
      """
      # 폴링을 걷어내다

      보유 자산 화면은 3초마다 집계 API를 다시 불렀다.

      ## 무엇이 나아졌나

      그 뒤 *요청 수*가 `count(*)`로 약 30 % 줄었다 [출처][1]. 없어질 문장이다.

      | 이름 | 값 |
      | --- | --- |
      | a_b | 10 |
      | c_d | 그다음 줄은 그대로 |
      """;

  private final Path temp;

  HighlightsCommandTest(@TempDir Path temp) {
    this.temp = temp;
  }

  private CliRun run(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data-dir", temp.resolve("data").toString()));
    return CliRun.of(all.toArray(String[]::new));
  }

  private Path note() {
    return temp.resolve("blog/첫 글.md");
  }

  @BeforeEach
  void writeAndMark() throws Exception {
    Files.createDirectories(temp.resolve("blog"));
    Files.writeString(note(), TEXT);
    CliRun added = run("library", "add", temp.resolve("blog").toString());
    assertEquals(0, added.exit(), added.err());
    Note read = new NoteReader(new Markdown()).read("blog", "첫 글.md", Files.readAllBytes(note()));
    var quotes = new Quotes(read.document());
    var data = new DataDir(temp.resolve("data"));
    try (var store = SqliteUserStore.open(data.userDb(), data.natives())) {
      int number = 0;
      for (String words : List.of("count(*)로 약 30 %", "a_b\t10", "없어질 문장이다")) {
        int at = read.document().text().indexOf(words);
        assertTrue(at > 0, read.document().text());
        store.addHighlight(
            new Highlight(
                0,
                read.id().toString(),
                words,
                quotes.place(new Span(at, at + words.length())),
                Highlight.Colour.BLUE,
                number == 0 ? "# 다시 *잴* 것\n1. 집에서" : "",
                Instant.ofEpochMilli(number++)));
      }
    }
    Files.writeString(note(), "머리말.\n\n" + TEXT.replace(" 없어질 문장이다.", ""));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(CliRun run) throws Exception {
    assertEquals(0, run.exit(), run.err());
    return (List<Map<String, Object>>)
        Objects.requireNonNull(JSON.std.mapFrom(run.out()).get("highlights"));
  }

  @Test
  void theyAreListedInTheOrderOfTheNoteAndWhatIsLostIsLast() throws Exception {
    List<Map<String, Object>> all = list(run("highlights", "--json"));
    assertEquals(all, list(run("highlights", "list", "--json")));
    assertEquals(List.of("there", "there", "lost"), all.stream().map(h -> h.get("state")).toList());
    Map<String, Object> first = all.getFirst();
    assertEquals("count(*)로 약 30 %", first.get("quote"));
    assertEquals(List.of("폴링을 걷어내다", "무엇이 나아졌나"), first.get("heading"));
    assertEquals(
        new DeepLink(NoteId.parse("blog/첫 글"), "무엇이-나아졌나", null).toString(), first.get("link"));
    assertEquals("blue", first.get("colour"));
    CliRun people = run("highlights");
    assertTrue(people.out().matches("(?s).*“count\\(\\*\\)로 약 30 %” +무엇이 나아졌나\n.*"), people.out());
    assertTrue(people.out().contains("“없어질 문장이다”"), people.out());
    assertTrue(people.out().contains("찾을 수 없음"), people.out());
    assertEquals(2, run("highlights", "nonsense").exit());
  }

  @Test
  void anExportSaysWhatWasMarkedLetterByLetter() throws Exception {
    Path file = temp.resolve("내 표시.md");
    assertEquals(
        "3",
        String.valueOf(
            JSON.std
                .mapFrom(run("highlights", "export", file.toString(), "--json").out())
                .get("highlights")));
    String text = new Markdown().parse(Files.readAllBytes(file)).text();
    for (String words : List.of("count(*)로 약 30 %", "a_b 10", "없어질 문장이다", "# 다시 *잴* 것", "1. 집에서")) {
      assertTrue(text.replaceAll("[ \\t]+", " ").contains(words), words + " in\n" + text);
    }
    assertTrue(
        Files.readString(file).contains("](talkbench://note/blog/첫%20글#무엇이-나아졌나)"),
        Files.readString(file));
    assertEquals(0, run("highlights", "export", file.toString()).exit(), "an earlier one goes");
    CliRun refused = run("highlights", "export", note().toString());
    assertEquals(2, refused.exit());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(Files.readString(note()).startsWith("머리말"), "a note is not written over");
    assertEquals(2, run("highlights", "export", temp.resolve("no/x.md").toString()).exit());
  }
}
