package dev.talkbench.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.TreeSet;
import java.util.regex.Pattern;
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

  @Test
  void anUnknownKeyIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> korean.get("no.such.key"));
  }

  @Test
  void argumentsArePutIn() {
    assertEquals("색인 중 3 / 12", korean.get("status.index.building", "3", "12"));
  }
}
