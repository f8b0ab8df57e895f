package dev.talkbench.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.talkbench.library.NoteSource.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands on top of a list is told by names alone. */
class ForemostTest {
  private static List<String> order(List<String> pack, int most, String... paths) {
    List<Entry> notes = Stream.of(paths).sorted().map(path -> new Entry(path, 1, 1)).toList();
    return Foremost.of(notes, pack, most).stream().map(Entry::path).toList();
  }

  @Test
  void newestPostsThenPaths() {
    assertEquals(
        List.of(
            "_posts/2024-03-04-b.md",
            "_posts/2023-01-02-a.md",
            "_posts/2024-13-40-no-day.md",
            "about.md"),
        order(
            List.of(),
            4,
            "_posts/2023-01-02-a.md",
            "_posts/2024-03-04-b.md",
            "_posts/2024-13-40-no-day.md",
            "about.md",
            "z.md"));
  }

  @Test
  void aPackSaysItsOwnOrder() {
    assertEquals(
        List.of("ko/two.md", "ko/one.md", "2024-01-01-x.md"),
        order(List.of("two", "one"), 9, "2024-01-01-x.md", "ko/one.md", "ko/two.md"));
  }
}
