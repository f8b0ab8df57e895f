package dev.talkbench.desktop.reader;

import static dev.talkbench.desktop.reader.Notes.t;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.markdown.Block.Alignment;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Span;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What needs no toolkit: copy, words, offsets, colours, picture headers. */
class ReaderTextTest {
  @Test
  void tablesAreCopiedTabSeparatedAndCodeAsItIs() {
    Document note =
        new Notes()
            .p("앞 글")
            .add(
                n ->
                    n.table(
                        List.of(Alignment.LEFT, Alignment.RIGHT),
                        new String[] {"a", "b"},
                        new String[] {"1", "2"}))
            .code("java", null, "if (x) {\n  y();\n}")
            .done();
    String all = CopyText.of(note, new Span(0, note.text().length()));
    assertEquals("앞 글\n\na\tb\n1\t2\n\nif (x) {\n  y();\n}", all);
  }

  @Test
  void itemsKeepTheirMarkers() {
    Document note =
        new Notes()
            .add(
                n ->
                    n.list(
                        3,
                        List.of(
                            x -> x.item(null, y -> List.of(y.para(t("하나")))),
                            x -> x.item(null, y -> List.of(y.para(t("둘")))))))
            .done();
    assertEquals("3. 하나\n4. 둘", CopyText.of(note, new Span(0, note.text().length())));
    assertEquals("나\n4. 둘", CopyText.of(note, new Span(1, note.text().length())));
  }

  @Test
  void aWordIsLettersAndDigitsOfAnyScript() {
    String text = "값이 p99를, 넘는다";
    var whole = new Span(0, text.length());
    assertEquals("p99를", DocumentSelection.word(text, 4, whole).of(text));
    assertEquals("값이", DocumentSelection.word(text, 0, whole).of(text));
  }

  @Test
  void stampsAndAirHaveNoOffsetInTheProjection() {
    var map = new OffsetMap(100);
    map.add(4, 4);
    map.add(1, 0);
    map.add(3, 3);
    map.add(1, 5);
    assertEquals(104, map.toText(4));
    assertEquals(104, map.toText(5));
    assertEquals(105, map.toText(6));
    assertEquals(5, map.startInFlow(104));
    assertEquals(4, map.endInFlow(104));
    assertEquals(9, map.endInFlow(112));
    assertEquals(112, map.toText(9));
  }

  @Test
  void coloursCoverEveryLetterOnce() {
    String kotlin = "/* 값\n 둘째 줄 */\nfun a(x: Int): String {\n  return \"${x}\" // 끝\n}\n";
    for (String language : List.of("kotlin", "java", "sql", "yaml", "bash", "html", "json")) {
      List<CodeColours.Run> runs =
          CodeColours.lex(Objects.requireNonNull(CodeColours.style(language)), kotlin);
      assertEquals(
          kotlin.length(), runs.stream().mapToInt(CodeColours.Run::length).sum(), language);
    }
    List<CodeColours.Run> runs =
        CodeColours.lex(Objects.requireNonNull(CodeColours.style("kotlin")), kotlin);
    assertEquals("code-comment", runs.getFirst().style());
    assertTrue(runs.stream().anyMatch(r -> "code-word".equals(r.style()) && r.length() == 3));
  }

  @Test
  void picturesAreMeasuredBeforeTheyAreDecoded() {
    var png = new byte[24];
    png[0] = (byte) 0x89;
    png[1] = 'P';
    png[2] = 'N';
    png[18] = 0x40;
    png[19] = 1;
    png[23] = 1;
    ImageHeader header = ImageHeader.read(png).orElseThrow();
    assertEquals(16_385, header.width());
    assertFalse(header.bearable());
    assertTrue(new ImageHeader(8_000, 5_000).bearable());
    assertFalse(new ImageHeader(8_001, 5_000).bearable());
    byte[] jpeg = {
      (byte) 0xFF,
      (byte) 0xD8,
      (byte) 0xFF,
      (byte) 0xE0,
      0,
      4,
      0,
      0,
      (byte) 0xFF,
      (byte) 0xC2,
      0,
      11,
      8,
      1,
      2,
      3,
      4,
      1,
      1,
      0x11,
      0
    };
    assertEquals(new ImageHeader(0x304, 0x102), ImageHeader.read(jpeg).orElseThrow());
    assertTrue(
        ImageHeader.read("<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)).isEmpty());
  }
}
