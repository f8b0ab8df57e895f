package dev.talkbench.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.NoteId;
import dev.talkbench.library.PathRules;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links from anywhere: good ones say where to go, bad ones are refused in one line. */
class DeepLinkTest {
  @Test
  void headingAndValuesInEitherOrder() {
    var expected =
        new DeepLink(
            new NoteId("slash24", "ko/2024-09-12-sse-push"),
            "어느-브로커인가",
            new DeepLink.Setup("sse", "push-vs-poll", Map.of("clients", "50")));
    String note = "talkbench://note/slash24/ko/2024-09-12-sse-push";
    String demo = "?demo=sse&scenario=push-vs-poll&p.clients=50";
    assertEquals(expected, DeepLink.parse(note + "#어느-브로커인가" + demo));
    assertEquals(expected, DeepLink.parse(note + demo + "#어느-브로커인가"));
    assertEquals(expected, DeepLink.parse(expected.toString()));
  }

  @Test
  void whatIsCopiedIsReadAgain() {
    var link =
        new DeepLink(
            new NoteId("blog-2", "한글 폴더/a?b#c%20d.markdown"),
            "왜 50 % 인가? #1",
            new DeepLink.Setup("fx", null, Map.of("a", "x&y=z", "b", "-1.5")));
    assertEquals(link, DeepLink.parse(link.toString()));
    assertNull(DeepLink.parse("TALKBENCH://note/blog/a").demo());
  }

  @Test
  void decomposedHangulIsTheSameNote() {
    String nfd = java.text.Normalizer.normalize("폴링", java.text.Normalizer.Form.NFD);
    assertEquals("폴링", DeepLink.parse("talkbench://note/a/" + nfd).note().slug());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "talkbench:",
        "talkbench://note/",
        "talkbench://note/slash24",
        "talkbench://note/slash24/",
        "talkbench://run/slash24/a",
        "talkbench://note/UPPER/a",
        "talkbench://note/a b/c",
        "talkbench://note/a/../b",
        "talkbench://note/a/%2e%2e/b",
        "talkbench://note/a/..%2f..%2fetc/passwd",
        "talkbench://note/a/%252e%252e/b",
        "talkbench://note/a/%2fetc/passwd",
        "talkbench://note/a/C:/x",
        "talkbench://note/a/con.md",
        "talkbench://note/a/b%00c",
        "talkbench://note/a/b%ff",
        "talkbench://note/a/b?p.x=1",
        "talkbench://note/a/b?demo=../x",
        "talkbench://note/a/b?demo=sse&scenario=A",
        "talkbench://note/a/b?demo=sse&p.=1",
        "talkbench://note/a/b?demo=sse&p.x=%0a",
        "talkbench://note/a/b?demo",
        "talkbench://note/a/b#c#d",
        "talkbench://note/a/b?demo=a?demo=b",
        "https://example.org/",
        "file:///etc/passwd",
      })
  void everythingElseIsRefusedInOneLine(String text) {
    var refused = assertThrows(IllegalArgumentException.class, () -> DeepLink.parse(text));
    assertFalse(Objects.requireNonNull(refused.getMessage()).contains("\n"));
  }

  @Test
  void aThousandOddLinksAreRefusedOrName() {
    var random = new Random(24);
    String[] parts = {
      "talkbench://note/",
      "slash24",
      "/",
      "ko/x",
      "..",
      "%2e",
      "%",
      "#",
      "?",
      "&",
      "=",
      "demo",
      "sse",
      "p.",
      "clients",
      "\u0000",
      "\ud800",
      "한글",
      "%ea%b0%80",
      "\\",
      "C:",
      " ",
      "\n",
      "99999999999999"
    };
    int read = 0;
    for (int i = 0; i < 1_000; i++) {
      var text = new StringBuilder(random.nextInt(10) == 0 ? "" : "talkbench://note/a/b");
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      DeepLink link;
      try {
        link = DeepLink.parse(text.toString());
      } catch (IllegalArgumentException e) {
        continue;
      }
      read++;
      assertTrue(PathRules.refusal(link.note().slug()).isEmpty(), text.toString());
      assertTrue(link.note().library().matches("[a-z0-9-]{1,64}"));
      if (link.demo() != null) {
        assertTrue(link.demo().demo().matches("[a-z0-9-]+"));
      }
    }
    assertTrue(read > 50, "the fuzz makes too few good links to mean anything: " + read);
  }
}
