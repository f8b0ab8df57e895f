package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Demos by command, in processes of their own. */
@Timeout(180)
class DemoCommandsTest {
  private static final List<String> LOAN =
      List.of("demo", "run", "loan", "-p", "years=1", "-p", "loans=20", "--seed", "1", "--json");

  private final Path temp;

  DemoCommandsTest(@TempDir Path temp) {
    this.temp = temp;
  }

  private CliRun run(Map<String, String> environment, List<String> args, String... more)
      throws Exception {
    var all = new ArrayList<>(args);
    all.addAll(List.of(more));
    all.addAll(List.of("--data-dir", temp.resolve("data").toString()));
    return CliProcess.run(temp, environment, all);
  }

  private static Map<String, Object> metrics(CliRun run) throws Exception {
    assertEquals(0, run.exit(), run.err());
    Map<String, Object> last = JSON.std.mapFrom(run.lines().getLast());
    assertEquals("result", last.get("event"));
    return JSON.std.mapFrom(JSON.std.asString(Objects.requireNonNull(last.get("metrics"))));
  }

  @Test
  void aRunIsTheSameInAnyTimeZoneAndLanguageAndIsKept() throws Exception {
    CliRun here = run(Map.of(), LOAN);
    CliRun there =
        run(
            Map.of(
                "TZ",
                "Pacific/Kiritimati",
                "JAVA_TOOL_OPTIONS",
                "-Duser.language=tr -Duser.country=TR"),
            LOAN);
    assertEquals("started", JSON.std.mapFrom(here.lines().getFirst()).get("event"));
    assertEquals(0, metrics(here).get("violations"));
    assertEquals(metrics(here).get("fingerprint"), metrics(there).get("fingerprint"));
    assertEquals(metrics(here).get("postings"), metrics(there).get("postings"));

    Map<String, Object> runs =
        JSON.std.mapFrom(run(Map.of(), List.of("runs", "list", "--json")).out());
    assertEquals(2, ((List<?>) Objects.requireNonNull(runs.get("runs"))).size());
    Map<String, Object> first =
        JSON.std.mapFrom(run(Map.of(), List.of("runs", "show", "1", "--json")).out());
    assertEquals("loan", first.get("demo"));
    assertEquals("finished", first.get("outcome"));
    assertEquals(metrics(here), first.get("metrics"));
  }

  @Test
  void aRunThatIsNotKeptTouchesNoDataFolder() throws Exception {
    metrics(run(Map.of(), LOAN, "--no-store"));
    assertFalse(Files.exists(temp.resolve("data")));
  }

  @Test
  void aPersonSeesWhatCameOut() throws Exception {
    var args = new ArrayList<>(LOAN);
    args.remove("--json");
    CliRun run = run(Map.of("LANG", "en_US.UTF-8", "LC_ALL", ""), args, "--lang", "en");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("violations"), run.out());
    assertTrue(run.out().contains("measured"), run.out());
    assertFalse(run.out().contains("\u001b"), "no colours beside a terminal");
  }

  @Test
  void aServedDemoSaysItsAddressFirstAndEndsWithASignal() throws Exception {
    Process process =
        CliProcess.of(Map.of(), List.of("demo", "serve", "sse"))
            .redirectError(temp.resolve("err.txt").toFile())
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      URI address = URI.create(Objects.requireNonNull(out.readLine()));
      assertEquals("127.0.0.1", address.getHost());
      var connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setReadTimeout(5_000);
      try (var events =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
        String line = events.readLine();
        while (line != null && !line.startsWith("id:")) {
          line = events.readLine();
        }
        assertTrue(line != null, "an event with an id");
      } finally {
        connection.disconnect();
      }
      process.destroy();
      assertTrue(process.waitFor(5, TimeUnit.SECONDS), "ends");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void onlyAServerIsServed() {
    CliRun run = CliRun.of("demo", "serve", "loan");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("sse"), run.err());
  }
}
