package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Claims are measured by runs in processes of their own, and judged. */
class ClaimsCheckTest {
  private final Path temp;

  ClaimsCheckTest(@TempDir Path temp) {
    this.temp = temp;
  }

  private CliRun run(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data-dir", temp.resolve("data").toString()));
    return CliRun.of(all.toArray(String[]::new));
  }

  private static String note(String right) {
    return """
    # 주장

    *하나는 맞고*{: .claim id="right" demo="smt" scenario="topology" metric="threads" expect="%s"}

    *하나는 틀리고*{: .claim id="wrong" demo="smt" scenario="topology" metric="threads" expect="<=0"}

    *하나는 인용이다*{: .claim id="said" said-by="talk"}
    """
        .formatted(right);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> claim(CliRun run, String id) throws Exception {
    var claims =
        (List<Map<String, Object>>)
            Objects.requireNonNull(JSON.std.mapFrom(run.out()).get("claims"), run.err());
    return claims.stream().filter(c -> id.equals(c.get("id"))).findFirst().orElseThrow();
  }

  @Test
  void measuresJudgesAndGrowsStale() throws Exception {
    Path file = Files.createDirectories(temp.resolve("notes")).resolve("주장.md");
    Files.writeString(file, note(">=1"));
    assertEquals(0, run("library", "add", file.toString()).exit());

    CliRun both = run("claims", "check", "wrong", "right", "--json");
    assertEquals(1, both.exit(), both.err());
    assertEquals("reproduced", claim(both, "right").get("verdict"));
    assertEquals("different", claim(both, "wrong").get("verdict"));
    assertEquals(5, claim(both, "right").get("runs"), "one scenario measures both");
    assertEquals(5, both.err().lines().count(), both.err());
    assertTrue(both.err().contains("[5/5] smt topology"), both.err());
    assertEquals("quoted", claim(run("claims", "--json"), "said").get("verdict"));
    assertEquals(2, run("claims", "check", "said").exit());

    Files.writeString(file, note(">=2"));
    CliRun edited = run("claims", "--json");
    assertEquals("stale", claim(edited, "right").get("verdict"));
    assertEquals("different", claim(edited, "wrong").get("verdict"));
  }
}
