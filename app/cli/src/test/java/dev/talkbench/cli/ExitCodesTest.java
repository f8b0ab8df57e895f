package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodesTest {
  private final Path data;

  ExitCodesTest(@TempDir Path data) {
    this.data = data;
  }

  private CliRun run(String line) {
    String[] args = ("--data-dir " + data + " " + line).split(" ");
    return CliRun.of(args);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "help",
        "--version",
        "render --help",
        "search -h",
        "demo run --help",
        "demo list",
        "demo list --json",
        "runs list",
        "highlights",
        "highlights list --json",
        "library list"
      })
  void done(String line) {
    CliRun run = run(line);
    assertEquals(0, run.exit(), run.err());
    assertEquals("", run.err());
    assertFalse(run.out().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serach 폴링",
        "library",
        "library ad x",
        "demo",
        "demo run",
        "demo run nowhere",
        "demo run loan --scenario nowhere",
        "demo run loan -p years",
        "demo run loan -p years=-1",
        "demo run loan -p nothing=1",
        "demo run loan --seed x",
        "render",
        "render nowhere.md --to text",
        "render nowhere.md --to pdf",
        "render / --to text",
        "render nowhere.md --to png --width 3",
        "render nowhere.md --to png --width wide",
        "render a b --to text",
        "search",
        "search a --queries b",
        "search --queries nowhere.txt",
        "search a --limit 0",
        "search a --nothing",
        "library add nowhere",
        "library remove nowhere",
        "library new",
        "library new /",
        "library new /etc/passwd",
        "runs show 99",
        "runs show x",
        "claims nowhere",
        "claims check nowhere",
        "claims check replay-182",
        "claims check --runs 4",
        "runs export",
        "runs export /tmp",
        "runs export x 99",
        "runs import nowhere",
        "runs import /etc/passwd",
        "runs compare 1",
        "runs compare 1 2",
        "highlights nowhere",
        "highlights export",
        "highlights export /",
        "highlights export nowhere/x.md",
        "highlights export /etc/passwd",
        "backup",
        "backup /",
        "backup nowhere/x.db",
        "restore nowhere.db",
        "restore /",
        "--lang fr demo list"
      })
  void badUseIsOneLineOnStandardError(String line) {
    CliRun run = run(line);
    assertEquals(2, run.exit());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("talkbench: "), run.err());
  }

  @Test
  void noHitsIsTheAnswerNo() {
    assertEquals(1, run("search zzzzqqqqxxxx").exit());
  }

  @Test
  void aGarbledArgumentIsNotSearchedFor() {
    CliRun run = run("search \uFFFD\uFFFD");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("LC_ALL"), run.err());
  }

  @Test
  void wordsThatAreNoCommandNorFileAreForTheCommandLine() {
    assertTrue(Cli.isCommand(new String[] {"serach", "폴링"}));
    assertTrue(Cli.isCommand(new String[] {"nowhere.md"}));
    assertTrue(Cli.isCommand(new String[] {"--lang", "fr"}));
    assertTrue(Cli.isCommand(new String[] {"--data-dir", "x", "demo", "list"}));
    assertFalse(Cli.isCommand(new String[] {}));
    assertFalse(Cli.isCommand(new String[] {"--data-dir", "x"}));
    assertFalse(Cli.isCommand(new String[] {"talkbench://note/slash24/ko/glossary"}));
    assertFalse(Cli.isCommand(new String[] {data.toString()}));
  }
}
