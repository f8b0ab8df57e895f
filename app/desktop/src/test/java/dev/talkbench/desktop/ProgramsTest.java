package dev.talkbench.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file's name is one absolute argument, whatever is in it. */
class ProgramsTest {
  private static final Path FILE = Path.of("/notes/-rf; $(x) `y`.md");

  private static Programs linux(String visual) {
    return new Programs("Linux", Map.of("VISUAL", visual));
  }

  @Test
  void theChosenEditorThenVisualThenTheSystems() {
    String file = FILE.toString();
    assertEquals(
        List.of("/opt/my editor/bin/edit", file),
        linux("code -w").editing(FILE, "/opt/my editor/bin/edit"));
    assertEquals(List.of("code", "-w", file), linux("code -w").editing(FILE, ""));
    assertEquals(List.of("xdg-open", file), linux("/usr/bin/vim").editing(FILE, ""));
    assertEquals(List.of("xdg-open", file), linux("").editing(FILE, ""));
    assertEquals(List.of("open", "-t", file), new Programs("Mac OS X", Map.of()).editing(FILE, ""));
  }

  @Test
  void itsFolderIsShown() {
    assertEquals(List.of("xdg-open", "/notes"), linux("").revealing(FILE));
  }

  @Test
  void programsGetTheEnvironmentOfTheReader() {
    var program = new ProcessBuilder("edit");
    Map<String, String> environment = program.environment();
    environment.clear();
    environment.putAll(
        Map.of(
            "HOME", "/home/a", "NO_AT_BRIDGE", "1", "LC_ALL", "C.UTF-8", "LANG", "ko_KR.EUC-KR"));
    Lent.of("MALLOC_ARENA_MAX,NO_AT_BRIDGE,LC_ALL=ko_KR.EUC-KR").backTo(program);
    assertEquals(
        Map.of("HOME", "/home/a", "LC_ALL", "ko_KR.EUC-KR", "LANG", "ko_KR.EUC-KR"), environment);
    assertEquals(List.of(), Lent.of("").names());
  }

  @Test
  void aProgramThatIsNotThereIsSaid() {
    assertThrows(IOException.class, () -> linux("").edit(FILE, "/nowhere/editor"));
    assertThrows(IOException.class, () -> linux("").edit(FILE, "/bin/false"));
  }
}
