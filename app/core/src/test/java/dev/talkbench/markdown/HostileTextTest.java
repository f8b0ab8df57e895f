package dev.talkbench.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Text that makes Markdown parsers hang or overflow: the cases of cmark-gfm's
 * pathological_tests.py, those measured on flexmark, and our own passes. Each ends, keeps every
 * promise of the model, and its fallback is marked. Five seconds on an idle machine; a busy one may
 * take longer.
 */
class HostileTextTest {
  private static final int MANY = 50_000;

  private static Map<String, String> cases() {
    var cases = new LinkedHashMap<String, String>();
    cases.put("nested strong emphasis", "*a **a ".repeat(MANY) + "b" + " a** a*".repeat(MANY));
    cases.put("closers without openers", "a_ ".repeat(MANY));
    cases.put("openers without closers", "_a ".repeat(MANY));
    cases.put("link closers", "a]".repeat(MANY));
    cases.put("link openers", "[a".repeat(MANY));
    cases.put("mismatched", "*a_ ".repeat(MANY));
    cases.put("multiples of three", "a**b" + "c* ".repeat(MANY));
    cases.put("links and emphasis", "[ a_".repeat(MANY));
    cases.put("half links", "[ (](".repeat(MANY));
    cases.put("nested brackets", "[".repeat(MANY) + "a" + "]".repeat(MANY));
    cases.put("nested quotes", "> ".repeat(MANY) + "a");
    cases.put(
        "nested lists",
        IntStream.range(0, 1_000)
            .mapToObj(i -> "  ".repeat(i) + "* a\n")
            .collect(Collectors.joining()));
    cases.put("nul", "abc\0de\0");
    cases.put(
        "backticks",
        IntStream.range(1, 5_000).mapToObj(i -> "e" + "`".repeat(i)).collect(Collectors.joining()));
    cases.put("unclosed links", "[a](<b".repeat(MANY));
    cases.put("unclosed bare links", "[a](b".repeat(MANY));
    cases.put("tables", "aaa\rbbb\n-\u000b\n".repeat(30_000));
    cases.put(
        "references",
        IntStream.range(0, MANY)
            .mapToObj(i -> "[x" + i + "]: /url\n\n[x]\n\n")
            .collect(Collectors.joining()));
    cases.put("underscores", "_".repeat(2_000) + "a");
    cases.put("half links, few", "[ (](".repeat(500));
    cases.put("quotes, few", "> ".repeat(2_000));
    cases.put("emphasis, few", "*a **a ".repeat(1_000) + "b" + " a** a*".repeat(1_000));
    cases.put("images", "![".repeat(4_000));
    cases.put("attribute lists", "*a*{: .b}".repeat(MANY));
    cases.put("lists of a block", "{: .a}\n".repeat(MANY));
    cases.put("openings of lists", "{:".repeat(MANY));
    cases.put("dots", "a.".repeat(MANY));
    cases.put("a long host", "www." + "a.".repeat(MANY));
    cases.put("a long mail", "a".repeat(MANY) + "@" + "b.".repeat(MANY));
    cases.put("escapes", "\\*".repeat(MANY));
    cases.put("wiki links", "[[a]]".repeat(MANY));
    cases.put("comments of HTML", "</" + "<!--".repeat(MANY));
    cases.put(
        "a wide head over short rows",
        "|a".repeat(5_000) + "\n|" + "-|".repeat(5_000) + "\n|x".repeat(5_000));
    cases.put("a long table", "|a|b|\n|-|-|\n" + "|가|나|\n".repeat(20_000));
    cases.put("dollars", "$a ".repeat(MANY));
    cases.put("math blocks", "$$a\n\n".repeat(MANY));
    cases.put("comments", "{% comment %}".repeat(MANY));
    cases.put("liquid", "{{".repeat(MANY));
    cases.put("tags", "a " + "<b>".repeat(MANY));
    cases.put("details", "<details>\n\n".repeat(MANY));
    cases.put("scripts", "a " + "<script>".repeat(MANY));
    cases.put("footnotes", "[^a]: x\n".repeat(MANY));
    cases.put("yaml brackets", "---\na: " + "[".repeat(MANY) + "\n---\n");
    cases.put("yaml questions", "---\n" + "? ".repeat(30_000) + "\n---\nx");
    cases.put("yaml laughs", "---\n" + laughs() + "---\nx");
    return cases;
  }

  /** One of our own passes. */
  private interface Pass {
    void run();
  }

  /**
   * Our own passes take time that grows with the text and not with its square, which would be
   * minutes here.
   */
  @TestFactory
  List<DynamicTest> everyPassIsLinear() {
    String tail = "x".repeat(2_500_000);
    var passes = new LinkedHashMap<String, Pass>();
    for (String open : List.of("<!--\n", "<!doctype\n", "<script>\n", "<style>\n")) {
      passes.put(open.strip(), () -> HtmlTokens.of(open.repeat(300_000)));
    }
    String comments = "{% comment %}\n".repeat(200_000) + tail;
    passes.put("comments of Liquid", () -> new LiquidTags(comments, 0));
    String links = "[a](<b>)\n".repeat(200_000) + tail;
    passes.put("addresses in angles", () -> ParserText.of(links, 0, new LiquidTags(links, 0)));
    passes.put(
        "breaks",
        () -> {
          var runs = new Runs();
          for (int i = 0; i < 1_000_000; i++) {
            runs.add(new Inline.LineBreak(true));
          }
          assertEquals(List.of(), runs.finish());
        });
    passes.put(
        "footnotes",
        () -> {
          var footnotes = new Footnotes();
          for (int i = 0; i < 200_000; i++) {
            footnotes.written(new FootnoteBlock());
          }
          int number = 1;
          while (footnotes.numbered(number) != null) {
            number++;
          }
          assertEquals(200_001, number);
        });
    return passes.entrySet().stream()
        .map(
            pass ->
                DynamicTest.dynamicTest(
                    pass.getKey(),
                    () -> assertTimeoutPreemptively(Duration.ofSeconds(30), pass.getValue()::run)))
        .toList();
  }

  private static String laughs() {
    var yaml = new StringBuilder("a0: &a0 [ha]\n");
    for (int i = 1; i < 12; i++) {
      yaml.append("a%d: &a%d [".formatted(i, i))
          .append("*a%d, ".formatted(i - 1).repeat(9))
          .append("x]\n");
    }
    return yaml.toString();
  }

  @TestFactory
  List<DynamicTest> everyCaseEnds() {
    return cases().entrySet().stream()
        .map(
            hostile ->
                DynamicTest.dynamicTest(
                    hostile.getKey(),
                    () -> {
                      Document document =
                          assertTimeoutPreemptively(
                              Duration.ofSeconds(60),
                              () -> new Markdown().parse(hostile.getValue()));
                      assertEquals(List.of(), Invariants.broken(document));
                      boolean said =
                          document.problems().stream()
                              .anyMatch(p -> p.kind() == Problem.Kind.LIMIT);
                      assertEquals(document.plain(), said, () -> "" + document.problems());
                    }))
        .toList();
  }

  @Test
  void aFileThatIsTooLargeIsPlainText() {
    Document document = new Markdown().parse("가나다 **라**\n".repeat(400_000));
    assertTrue(document.plain());
    assertTrue(document.text().startsWith("가나다 **라**\n"));
    assertEquals(List.of(), Invariants.broken(document));
  }

  @Test
  void aLongLineIsCutForTheReaderButLosesNothing() {
    String line = "가나다라 ".repeat(1_200_000);
    Document document = new Markdown().parse(line);
    assertTrue(document.plain());
    assertTrue(document.blocks().stream().allMatch(b -> b.text().length() <= 16_384));
    assertEquals(line.replace(" ", ""), document.text().replaceAll("\\s", ""));
  }
}
