package dev.talkbench.desktop.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.talkbench.markdown.Span;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindInPageTest {
  @Test
  void caseDoesNotMatterAndOffsetsAreThoseOfTheText() {
    var find = new FindInPage("İstanbul SSE와 sse, Sse\tStraße");
    assertEquals(List.of(new Span(9, 12), new Span(14, 17), new Span(19, 22)), find.find("sSe"));
    assertEquals(List.of(new Span(23, 29)), find.find("STRAße"));
  }

  @Test
  void decomposedInputFindsComposedText() {
    String typed = Normalizer.normalize("폴링", Normalizer.Form.NFD);
    assertEquals(List.of(new Span(3, 5)), new FindInPage("3초 폴링").find(typed));
  }

  @Test
  void aSpaceFindsAThinSpace() {
    assertEquals(List.of(new Span(0, 4)), new FindInPage("30\u2009%").find("30 %"));
  }

  @Test
  void nothingTypedFindsNothing() {
    assertEquals(List.of(), new FindInPage("abc").find(""));
  }
}
