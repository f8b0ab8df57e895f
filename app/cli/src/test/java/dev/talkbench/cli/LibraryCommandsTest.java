package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder becomes part of the library, is searched and taken out again; its files stay. */
class LibraryCommandsTest {
  private final Path temp;
  private final Path notes;
  private final Path data;

  LibraryCommandsTest(@TempDir Path temp) throws Exception {
    this.temp = temp;
    notes = Files.createDirectories(temp.resolve("내 노트/깊은 곳"));
    data = temp.resolve("data");
    Files.writeString(notes.resolve("첫째.md"), "# 갈릴레이\n\n망원경으로 목성을 보았다\n");
    Files.writeString(notes.resolve("둘째.md"), "---\ntitle: 케플러\n---\n\n타원 궤도\n");
    Files.write(notes.resolve("그림.png"), new byte[] {1, 2, 3});
  }

  private CliRun run(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data-dir", data.toString()));
    return CliRun.of(all.toArray(String[]::new));
  }

  private static Map<String, Object> json(CliRun run) throws Exception {
    assertEquals("", run.err());
    return JSON.std.mapFrom(run.out());
  }

  private static String hash(Path folder) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.getLastModifiedTime(file).toString().getBytes(StandardCharsets.UTF_8));
        if (Files.isRegularFile(file)) {
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> object, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(object.get(name));
  }

  @Test
  void addSearchRemove() throws Exception {
    String before = hash(temp.resolve("내 노트"));

    Map<String, Object> added =
        json(run("library", "add", temp.resolve("내 노트").toString(), "--json"));
    assertEquals(2, added.get("notes"));
    assertEquals(2, added.get("sections"));
    assertTrue(((Number) Objects.requireNonNull(added.get("bytes"))).longValue() > 50);
    Map<String, Object> library =
        JSON.std.mapFrom(JSON.std.asString(Objects.requireNonNull(added.get("library"))));
    String id = (String) Objects.requireNonNull(library.get("id"));
    assertEquals("folder", library.get("kind"));

    Map<String, Object> answer = json(run("search", "망원경", "--json"));
    assertEquals("망원경", answer.get("query"));
    Map<String, Object> first = list(answer, "notes").getFirst();
    assertEquals("갈릴레이", first.get("title"));
    assertEquals("깊은 곳/첫째.md", first.get("path"));
    assertEquals(id + "/깊은 곳/첫째", first.get("note"));
    Map<String, Object> section = list(first, "sections").getFirst();
    assertEquals(List.of("갈릴레이"), section.get("heading"));
    assertEquals("literal", section.get("matchKind"));
    String snippet = (String) Objects.requireNonNull(section.get("snippet"));
    @SuppressWarnings("unchecked")
    var spans = (List<List<Integer>>) Objects.requireNonNull(section.get("spans"));
    assertTrue(snippet.substring(spans.getFirst().get(0)).startsWith("망원경"), snippet);

    assertEquals(2, list(json(run("library", "list", "--json")), "libraries").size());
    assertEquals(0, run("library", "remove", id).exit());
    assertEquals(1, run("search", "망원경").exit());
    assertEquals(1, list(json(run("library", "list", "--json")), "libraries").size());
    assertEquals(before, hash(temp.resolve("내 노트")));
  }

  @Test
  void aChangedFileIsFoundByTheNextSearch() throws Exception {
    run("library", "add", notes.toString());
    Files.writeString(notes.resolve("셋째.md"), "# 뉴턴\n\n프린키피아\n");
    assertTrue(run("search", "프린키피아").out().contains("셋째"));
    Files.delete(notes.resolve("셋째.md"));
    CliRun after = run("search", "프린키피아");
    assertFalse(after.out().contains("셋째"), after.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void aNewPackOpensWithoutAnEdit(String lang) throws Exception {
    Path folder = temp.resolve("다음 '컨퍼런스': #1 " + lang);
    assertEquals(0, run("library", "new", folder.toString(), "--lang", lang).exit());
    String before = hash(folder);
    CliRun refused = run("library", "new", folder.toString());
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("빈 폴더가 아니"), refused.err());
    assertEquals(before, hash(folder));

    Map<String, Object> added = json(run("library", "add", folder.toString(), "--json"));
    assertEquals(2, added.get("notes"));
    assertEquals(List.of(), added.get("skipped"));
    Map<String, Object> library =
        JSON.std.mapFrom(JSON.std.asString(Objects.requireNonNull(added.get("library"))));
    assertEquals("다음 '컨퍼런스': #1 " + lang, library.get("name"));

    CliRun claims = run("claims", "--json");
    assertEquals("", claims.err(), "every claim is written as it should be");
    List<String> own =
        list(json(claims), "claims").stream()
            .filter(c -> String.valueOf(c.get("note")).startsWith(library.get("id") + "/"))
            .map(c -> c.get("id") + " " + c.get("verdict"))
            .toList();
    assertEquals(List.of("first-measured never-run", "first-quoted quoted"), own);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        CliRun rendered = run("render", file.toString(), "--to", "json");
        assertEquals("", rendered.err());
        assertEquals(
            file.getFileName().toString().contains("first-talk"),
            rendered.out().contains("\"type\":\"demoCard\""));
      }
    }
  }

  @Test
  void theBuiltInLibraryStays() {
    CliRun run = run("library", "remove", "slash24");
    assertEquals(2, run.exit());
    assertEquals(0, run("search", "리플레이").exit());
  }

  @Test
  void aQueryOfNothingIsRefusedInOneLine() {
    for (String nothing : List.of("", "  ")) {
      CliRun run = run("search", nothing, "--lang", "en");
      assertEquals(2, run.exit());
      assertEquals("talkbench: the QUERY is empty; say what to look for", run.err().strip());
    }
  }

  @Test
  void aFileOfQueriesIsAnsweredLineByLine() throws Exception {
    Path file = temp.resolve("queries.txt");
    Files.writeString(file, "폴링\n\n  \n\u0000\"(( -\n NATS \n");
    // One line that is no UTF-8, one that ends as on Windows.
    Files.write(
        file, new byte[] {(byte) 0xff, '\n', 'S', 'S', 'E', '\r', '\n'}, StandardOpenOption.APPEND);
    CliRun run = run("search", "--queries", file.toString(), "--limit", "3");
    assertEquals(0, run.exit(), run.err());
    List<String> lines = run.lines();
    assertEquals(7, lines.size());
    var answers = new ArrayList<Map<String, Object>>();
    for (String line : lines) {
      answers.add(JSON.std.mapFrom(line));
    }
    assertEquals("폴링", answers.getFirst().get("query"));
    assertFalse(list(answers.getFirst(), "notes").isEmpty());
    assertTrue(list(answers.getFirst(), "notes").size() <= 3);
    assertTrue(answers.get(1).containsKey("error"));
    assertTrue(answers.get(2).containsKey("error"));
    assertEquals("  ", answers.get(2).get("query"));
    assertEquals(" NATS ", answers.get(4).get("query"));
    assertTrue(answers.get(5).containsKey("error"));
    assertEquals("SSE", answers.get(6).get("query"));
    for (Map<String, Object> answer : answers) {
      assertTrue(answer.get("took_ms") instanceof Number, answer.toString());
      assertTrue(answer.get("total") instanceof Integer, answer.toString());
      assertTrue(answer.get("notes") instanceof List, answer.toString());
    }
  }

  @Test
  void manyReadersAtOnceOnAnEmptyDataFolder() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<CliRun> search = () -> run("search", "하이퍼스레드", "--json");
      var found = new HashSet<Object>();
      for (var answer : threads.invokeAll(Collections.nCopies(4, search))) {
        assertEquals(0, answer.get().exit(), answer.get().err());
        found.add(Objects.requireNonNull(json(answer.get()).get("notes")));
      }
      assertEquals(1, found.size(), "all see the same, finished index");
    }
  }
}
