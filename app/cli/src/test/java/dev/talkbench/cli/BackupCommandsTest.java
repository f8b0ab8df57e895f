package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** User data leave a data folder and come back into another. */
class BackupCommandsTest {
  private final Path temp;

  BackupCommandsTest(@TempDir Path temp) {
    this.temp = temp;
  }

  private CliRun run(String data, String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data-dir", temp.resolve(data).toString()));
    return CliRun.of(all.toArray(String[]::new));
  }

  private CliRun measured(String data) {
    return run(data, "demo", "run", "loan", "-p", "years=1", "-p", "loans=10");
  }

  @Test
  void runsMoveToAnotherDataFolder() throws Exception {
    assertEquals(0, measured("one").exit());
    String file = temp.resolve("내 백업.db").toString();
    CliRun saved = run("one", "backup", file, "--json");
    assertEquals(0, saved.exit(), saved.err());
    assertTrue(JSON.std.mapFrom(saved.out()).get("records") instanceof Integer n && n >= 2);

    CliRun restored = run("two", "restore", file, "--json");
    assertEquals(0, restored.exit(), restored.err());
    String aside = (String) Objects.requireNonNull(JSON.std.mapFrom(restored.out()).get("aside"));
    assertTrue(Files.exists(Path.of(aside)), aside);
    assertEquals(
        run("one", "runs", "show", "1", "--json").out(),
        run("two", "runs", "show", "1", "--json").out());
  }

  @Test
  void aDamagedDatabaseIsMendedWithOneLine() throws Exception {
    assertEquals(0, measured("one").exit());
    String before = run("one", "runs", "show", "1", "--json").out();
    try (var bytes = new RandomAccessFile(temp.resolve("one/user.db").toFile(), "rw")) {
      bytes.seek(bytes.length() / 2);
      bytes.write(new byte[5_000]);
    }
    CliRun after = run("one", "runs", "show", "1", "--json");
    assertEquals(0, after.exit(), after.err());
    assertEquals(before, after.out(), "the backup made after the run");
    assertEquals(1, after.err().lines().count(), after.err());
    assertTrue(after.err().contains("user-damaged-"), after.err());
    assertEquals("", run("one", "runs", "list").err());
    try (Stream<Path> files = Files.list(temp.resolve("one"))) {
      assertTrue(files.anyMatch(f -> f.getFileName().toString().startsWith("user-damaged-")));
    }
  }
}
