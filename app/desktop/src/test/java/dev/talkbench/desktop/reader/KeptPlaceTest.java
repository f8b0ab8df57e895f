package dev.talkbench.desktop.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Markdown;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** After an edit the reader stands at the same words. */
class KeptPlaceTest {
  private static final String BEFORE =
      """
      # Title

      The first paragraph stands here.

      ## One

      What is said under one, at some length.

      ## Two

      The reader stands at this very paragraph.

      And this comes after it, in the same section.
      """;

  private static Document parse(String text) {
    return new Markdown().parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String landed(String line, String after) {
    Document before = parse(BEFORE);
    Document now = parse(after);
    int offset = before.text().indexOf(line);
    Landing landing = KeptPlace.of(before, new Landing.At(offset, 7), now);
    Landing.At at = (Landing.At) landing;
    assertEquals(7, at.delta());
    String rest = now.text().substring(at.offset());
    return rest.substring(0, Math.min(12, rest.length()));
  }

  private static final String AT = "The reader stands";

  @Test
  void anEditAboveMovesNothing() {
    assertEquals(
        "The reader s",
        landed(AT, BEFORE.replace("## One", "A new one, with many words in it.\n\n## One")));
    assertEquals(
        "The reader s", landed(AT, BEFORE.replace("The first paragraph stands here.", "")));
  }

  @Test
  void anEditBelowMovesNothing() {
    assertEquals("The reader s", landed(AT, BEFORE.replace("And this", "And also this")));
    assertEquals("The reader s", landed(AT, BEFORE + "\n## Three\n"));
  }

  @Test
  void editsOnBothSidesMoveNothing() {
    assertEquals(
        "The reader s",
        landed(AT, BEFORE.replace("The first", "Not the first").replace("And this", "But this")));
  }

  @Test
  void aParagraphThatIsMovedIsFollowed() {
    String line = "The reader stands at this very paragraph.\n\n";
    assertEquals(
        "The reader s",
        landed(AT, BEFORE.replace(line, "").replace("## One\n\n", "## One\n\n" + line) + "x\n"));
  }

  @Test
  void anEditOfTheParagraphItselfStaysThere() {
    assertEquals("The reader s", landed(AT, BEFORE.replace("very paragraph", "edited paragraph")));
  }

  @Test
  void aParagraphThatIsGoneLeavesTheReaderInItsSection() {
    String gone = BEFORE.replace("The reader stands at this very paragraph.\n\n", "Q.\n\n");
    assertEquals("Two\n", landed(AT, "Extra.\n\n" + gone).substring(0, 4));
  }
}
