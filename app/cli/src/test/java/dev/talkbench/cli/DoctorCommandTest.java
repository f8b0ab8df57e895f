package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything sound is said to be so; whatever is broken is named with the way to mend it. */
class DoctorCommandTest {
  private final Path temp;
  private final Path data;

  DoctorCommandTest(@TempDir Path temp) {
    this.temp = temp;
    data = temp.resolve("data");
  }

  private CliRun run(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data-dir", data.toString()));
    return CliRun.of(all.toArray(String[]::new));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> check(String id) throws Exception {
    Map<String, Object> answer = JSON.std.mapFrom(run("doctor", "--json", "--lang", "en").out());
    return ((List<Map<String, Object>>) Objects.requireNonNull(answer.get("checks")))
        .stream().filter(c -> id.equals(c.get("id"))).findFirst().orElseThrow();
  }

  private String verdict(String id) throws Exception {
    return String.valueOf(check(id).get("verdict"));
  }

  @Test
  void aNewMachineIsSoundAndNothingIsMade() throws Exception {
    CliRun run = run("doctor");
    assertEquals(0, run.exit(), run.out() + run.err());
    assertTrue(run.out().contains("데이터 폴더"));
    assertFalse(Files.exists(data));
  }

  @Test
  void aBrokenIndexIsNamedAndMended() throws Exception {
    run("search", "폴링");
    assertEquals("ok", verdict("index"));
    Path largest;
    try (Stream<Path> files = Files.walk(data.resolve("index"))) {
      largest = files.max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length())).get();
    }
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(largest, bytes);
    assertEquals("failed", verdict("index"));
    assertEquals(1, run("doctor").exit());
    assertEquals(0, run("library", "reindex").exit());
    assertEquals("ok", verdict("index"));
  }

  @Test
  void aBrokenDatabaseIsNamed() throws Exception {
    run("library", "list");
    assertEquals("ok", verdict("database"));
    Files.writeString(data.resolve("user.db"), "this is no database");
    assertEquals("failed", verdict("database"));
    assertTrue(String.valueOf(check("database").get("mend")).contains("restore"));
  }

  @Test
  void aLibraryThatIsAwayIsNamed() throws Exception {
    Path blog = Files.createDirectories(temp.resolve("blog"));
    Files.writeString(blog.resolve("a.md"), "# A\n", StandardOpenOption.CREATE);
    run("library", "add", blog.toString());
    assertEquals("ok", verdict("library"));
    Files.move(blog, temp.resolve("away"));
    assertEquals("failed", verdict("library"));
    assertTrue(String.valueOf(check("library").get("mend")).contains("remove blog"));
  }
}
