package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The installed launcher takes another cache of classes for a command than for a window. */
class InstalledWordsTest {
  private static final Path LAUNCHER =
      Path.of("..", "..", "installer", "src", "linux", "talkbench");

  @Test
  void theInstalledLauncherKnowsEveryCommand() throws IOException {
    String list =
        Files.readAllLines(LAUNCHER).stream()
            .map(String::strip)
            .filter(line -> line.contains(") kind=command; first=$word"))
            .findFirst()
            .orElseThrow();
    var known = new TreeSet<>(List.of(list.substring(0, list.indexOf(')')).split(" \\| ")));
    known.remove("help");
    var commands =
        Catalog.ENTRIES.stream()
            .map(entry -> entry.name().split(" ", 2)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(commands, known);
  }
}
