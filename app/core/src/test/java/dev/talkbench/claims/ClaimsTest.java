package dev.talkbench.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Markdown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Claims as they stand in notes. */
class ClaimsTest {
  private static final String FULL =
      "*요청이 약 30 % 줄었다*{: .claim id=\"sse-30\" demo=\"sse\" scenario=\"push-vs-poll\""
          + " metric=\"request_saving\" expect=\"0.30±0.10\" said-by=\"talk\" as=\"평균\"}는 말";

  private static Document parse(String text) {
    return new Markdown().parse(text);
  }

  @Test
  void whatIsNoKeyOfAClaimIsASettingOfItsScenario() {
    String set = FULL.replace(" metric", " users=\"20\" poll-interval=\"0.5\" metric");
    Claim claim = Claims.of(parse(set)).placed().getFirst().claim();
    assertEquals(Map.of("users", "20", "poll-interval", "0.5"), claim.settings());
    Claim quoted =
        Claims.of(parse("*말*{: .claim id=\"q\" users=\"20\" said-by=\"talk\"}"))
            .placed()
            .getFirst()
            .claim();
    assertEquals(Map.of(), quoted.settings());
  }

  @Test
  void everyAttributeIsRead() {
    Document note = parse("앞말 " + FULL);
    Claims.Placed placed = Claims.of(note).placed().getFirst();
    assertEquals(
        new Claim(
            "sse-30",
            "요청이 약 30 % 줄었다",
            "sse",
            "push-vs-poll",
            "request_saving",
            new Expectation.Around(0.30, 0.10),
            "talk",
            "평균",
            Map.of()),
        placed.claim());
    assertEquals("요청이 약 30 % 줄었다", placed.at().of(note.text()));
    assertTrue(placed.claim().isMeasurable());
  }

  @Test
  void theyAreFoundInEveryKindOfBlock() {
    String claim = "*참 %s*{: .claim id=\"%s\"}";
    var text = new StringBuilder("# " + claim.formatted(1, "a") + "\n\n");
    text.append("- ").append(claim.formatted(2, "b")).append("\n\n");
    text.append("> ").append(claim.formatted(3, "c")).append("\n\n");
    text.append("> [!tip] ").append(claim.formatted(4, "d")).append("\n> x\n\n");
    text.append("| h |\n|---|\n| ").append(claim.formatted(5, "e")).append(" |\n\n");
    text.append("**굵고 ").append(claim.formatted(6, "f")).append("**\n\n");
    text.append("`수 7`{: .claim id=\"g\"}[^n]\n\n[^n]: ").append(claim.formatted(8, "h"));
    Document note = parse(text.toString());
    Claims claims = Claims.of(note);
    assertEquals(List.of(), claims.problems());
    assertEquals(
        List.of("a", "b", "c", "d", "e", "f", "g", "h"),
        claims.placed().stream().map(p -> p.claim().id()).toList());
    claims.placed().forEach(p -> assertEquals(p.claim().text(), p.at().of(note.text())));
  }

  @Test
  void aMalformedOneIsNamedWithItsLine() {
    Claims claims =
        Claims.of(
            parse(
                """
                *a*{: .claim}

                *b*{: .claim id="b" demo="fx" metric="m" expect="about 3"}

                *c*{: .claim id="c" demo="fx"}

                *d*{: .claim id="d"} *d*{: .claim id="d"}

                *e*{: .claim id="e" expect="=1"}
                """));
    assertEquals(List.of(1, 3, 3, 5, 7, 9), claims.problems().stream().map(p -> p.line()).toList());
    assertEquals(
        List.of("b", "c", "d", "e"), claims.placed().stream().map(p -> p.claim().id()).toList());
    assertFalse(claims.placed().getFirst().claim().isMeasurable());
  }
}
