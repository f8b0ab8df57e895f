package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlobalOptionsTest {
  private static GlobalOptions of(String... args) {
    return GlobalOptions.of(args);
  }

  @Test
  void standBeforeOrAfterTheCommand() {
    var before = of("--json", "--lang", "en", "--data-dir", "/tmp/d", "search", "폴링");
    var after = of("search", "폴링", "--json", "--lang=en", "--data-dir=/tmp/d");
    assertEquals(before, after);
    assertEquals(
        new GlobalOptions(
            Path.of("/tmp/d").toAbsolutePath(), true, Language.EN, List.of("search", "폴링")),
        before);
  }

  @Test
  void nothingIsAnOptionAfterTwoDashes() {
    assertEquals(List.of("search", "--", "--json"), of("search", "--", "--json").words());
    assertFalse(of("search", "--", "--json").json());
  }

  @Test
  void aMissingOrWrongValueIsSaid() {
    assertThrows(IllegalArgumentException.class, () -> of("--lang"));
    assertThrows(IllegalArgumentException.class, () -> of("--data-dir="));
    var wrong = assertThrows(IllegalArgumentException.class, () -> of("--lang", "fr"));
    assertTrue(String.valueOf(wrong.getMessage()).contains("fr"));
  }
}
