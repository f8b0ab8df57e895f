package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs move between machines; what comes in is checked, marked and decides nothing here. */
class RunsMoveTest {
  private final Path temp;

  RunsMoveTest(@TempDir Path temp) {
    this.temp = temp;
  }

  private CliRun run(String data, String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data-dir", temp.resolve(data).toString()));
    return CliRun.of(all.toArray(String[]::new));
  }

  private void measure(String data, int seed) {
    CliRun run =
        run(data, "demo", "run", "loan", "-p", "years=1", "-p", "loans=10", "--seed", "" + seed);
    assertEquals(0, run.exit(), run.err());
  }

  private static Map<String, Object> json(CliRun run) throws Exception {
    assertEquals(0, run.exit(), run.err());
    return JSON.std.mapFrom(run.out());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> object, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(object.get(name));
  }

  @Test
  void toAnotherMachineAndSideBySide() throws Exception {
    measure("one", 1);
    measure("one", 2);
    measure("two", 3);
    // With the settings that its claims speak of.
    assertEquals(0, run("one", "demo", "run", "replay").exit());
    String file = temp.resolve("실행.jsonl").toString();
    assertEquals(
        3, json(run("one", "runs", "export", file, "--name", "연구실", "--json")).get("runs"));

    Map<String, Object> added = json(run("two", "runs", "import", file, "--json"));
    assertEquals(3, added.get("added"));
    assertTrue(String.valueOf(added.get("origin")).startsWith("연구실 ("), added.toString());
    Map<String, Object> again = json(run("two", "runs", "import", file, "--json"));
    assertEquals(0, again.get("added"));
    assertEquals(3, again.get("known"));

    var first = json(run("one", "runs", "show", "1", "--json"));
    var moved = json(run("two", "runs", "show", "2", "--json"));
    assertEquals(added.get("origin"), moved.remove("origin"));
    first.remove("id");
    moved.remove("id");
    assertEquals(first, moved);

    var compared = json(run("two", "runs", "compare", "1", "2", "--json"));
    Map<String, Object> violations =
        list(compared, "metrics").stream()
            .filter(m -> "violations".equals(m.get("name")))
            .findFirst()
            .orElseThrow();
    assertEquals(0, violations.get("a"));
    assertEquals(0.0, violations.get("difference"));
    assertEquals(
        List.of("seed"), list(compared, "parameters").stream().map(p -> p.get("name")).toList());
    assertEquals(List.of(), list(compared, "environment"));
    String words = run("two", "runs", "compare", "1", "2").out();
    assertTrue(words.contains("연구실") && words.contains("violations"), words);

    // It counts where it was measured, and nowhere else.
    assertTrue(run("one", "claims", "--json").out().contains("1 runs, 5 are needed"));
    assertFalse(run("two", "claims", "--json").out().contains("are needed"));
    // Home again, they are what they were.
    assertEquals(0, json(run("one", "runs", "import", file, "--json")).get("added"));
  }

  /** Who was sent a bundle knows this machine's id: a file that names it was not measured here. */
  @Test
  void aBundleInTheNameOfThisMachineDecidesNothingHere() throws Exception {
    measure("one", 1);
    Path file = temp.resolve("runs.jsonl");
    json(run("one", "runs", "export", file.toString(), "--json"));
    Files.writeString(file, Files.readString(file).replace("\"seed\":1", "\"seed\":99"));
    assertEquals(1, json(run("one", "runs", "import", file.toString(), "--json")).get("added"));
    var forged = json(run("one", "runs", "show", "2", "--json"));
    assertTrue(forged.get("origin") instanceof String, forged.toString());
  }

  @Test
  void onlyABundleIsOverwritten() throws Exception {
    measure("one", 1);
    Path file = temp.resolve("runs.jsonl");
    for (int i = 0; i < 2; i++) {
      json(run("one", "runs", "export", file.toString(), "--json"));
    }
    Path note = Files.writeString(temp.resolve("note.md"), "# 글\n");
    Path link = Files.createSymbolicLink(temp.resolve("link.jsonl"), file);
    for (Path other : List.of(note, link, Path.of("/dev/null"))) {
      CliRun refused = run("one", "runs", "export", other.toString());
      assertEquals(2, refused.exit(), other.toString());
      assertEquals(1, refused.err().lines().count(), refused.err());
    }
    assertEquals("# 글\n", Files.readString(note));
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void whatIsWrongAnywhereIsRefusedAsAWhole() throws Exception {
    measure("one", 1);
    Path file = temp.resolve("runs.jsonl");
    json(run("one", "runs", "export", file.toString(), "--json"));
    List<String> good = Files.readAllLines(file);
    String head = good.getFirst();
    String body = good.get(1);
    var wrong =
        List.of(
            "",
            "{}",
            "not json",
            head,
            head + "\n" + body + "\n" + body,
            head + "\n{\"demo\":\"loan\"}",
            head + "\n" + body.replace("\"demo\":\"loan\"", "\"demo\":\"../../etc\""),
            head + "\n" + body.replace("\"seed\":1", "\"seed\":\"1\""),
            head + "\n" + body.replaceFirst("\"seconds\":[0-9.]+", "\"seconds\":-1"),
            head + "\n" + body.replace("\"outcome\":\"finished\"", "\"outcome\":\"won\""),
            head + "\n" + body.replace("\"violations\":0", "\"violations\":[0]"),
            head + "\n" + body.substring(0, body.length() / 2),
            head.replace("\"talkbench_runs\":1", "\"talkbench_runs\":2") + "\n" + body);
    for (String text : wrong) {
      assertFalse(text.equals(head + "\n" + body), "changes something");
      Files.writeString(file, text);
      CliRun refused = run("two", "runs", "import", file.toString());
      assertEquals(2, refused.exit(), text);
      assertEquals(1, refused.err().lines().count(), refused.err());
      assertTrue(refused.err().contains("runs.jsonl:"), refused.err());
    }
    assertEquals(List.of(), list(json(run("two", "runs", "list", "--json")), "runs"));
  }
}
