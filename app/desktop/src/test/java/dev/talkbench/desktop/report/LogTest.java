package dev.talkbench.desktop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Few small files that name nobody. */
class LogTest {
  private static final long MOST = 1_000;

  @Test
  void fiveSmallFilesTheNewestFirst(@TempDir Path folder) throws Exception {
    try (var log = new Log(folder.resolve("log"), MOST, Redaction.of(folder))) {
      for (int i = 0; i < 200; i++) {
        log.line("line " + i + " " + "x".repeat(60));
      }
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder.resolve("log"))) {
      files = all.sorted().toList();
    }
    assertEquals(Log.FILES, files.size());
    for (Path file : files) {
      assertTrue(Files.size(file) <= MOST, file + ": " + Files.size(file));
    }
    assertTrue(Files.readString(folder.resolve("log/talkbench.log")).contains("line 199"));
    assertFalse(Files.readString(folder.resolve("log/talkbench.1.log")).contains("line 199"));
  }

  @Test
  void neitherHomeNorDataFolderIsNamed(@TempDir Path folder) throws Exception {
    Path home = folder.resolve("home/minji");
    Path data = home.resolve(".local/share/talkbench");
    try (var log = new Log(folder.resolve("log"), MOST * 10, new Redaction(data, home))) {
      log.failure("opening", new IllegalStateException(data + "/user.db, " + home + "/blog/a.md"));
      assertTrue(log.recent().getFirst().contains("<data>/user.db, ~/blog/a.md"));
    }
    String written = Files.readString(folder.resolve("log/talkbench.log"));
    assertFalse(written.contains("minji"), written);
    assertTrue(written.contains("LogTest"), "the trace is there");
  }
}
