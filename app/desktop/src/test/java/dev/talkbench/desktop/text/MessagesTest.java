package dev.talkbench.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Messages korean = new Messages("ko");
  private final Messages english = new Messages("en");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(new TreeSet<>(korean.keys()), new TreeSet<>(english.keys()));
  }

  @Test
  void bothLanguagesHaveTheSamePlaces() {
    var place = Pattern.compile("\\{\\d}");
    for (String key : korean.keys()) {
      var inKorean =
          new TreeSet<>(place.matcher(korean.get(key)).results().map(r -> r.group()).toList());
      var inEnglish =
          new TreeSet<>(place.matcher(english.get(key)).results().map(r -> r.group()).toList());
      assertEquals(inKorean, inEnglish, key);
    }
  }

  /** A key stands in the sources as a whole, or its beginning does where the rest is made up. */
  @Test
  void everyWordIsSaidSomewhere() throws IOException {
    Path sources =
        Path.of(System.getProperty("talkbench.root", ".")).resolve("app/desktop/src/main");
    var quoted = Pattern.compile("\"([a-z.-]+)\"");
    var said = new HashSet<String>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        quoted.matcher(Files.readString(file)).results().forEach(r -> said.add(r.group(1)));
      }
    }
    var unsaid = new TreeSet<>(english.keys());
    unsaid.removeIf(
        key ->
            said.contains(key)
                || said.stream().anyMatch(begin -> begin.endsWith(".") && key.startsWith(begin)));
    assertEquals(Set.of(), unsaid);
  }

  @Test
  void anUnknownKeyIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> korean.get("no.such.key"));
  }

  @Test
  void argumentsArePutIn() {
    assertEquals("색인 중 3 / 12", korean.get("status.index.building", "3", "12"));
  }
}
