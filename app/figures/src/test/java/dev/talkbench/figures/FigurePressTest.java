package dev.talkbench.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real figures by the real child: no display, no network. */
class FigurePressTest {
  private static final String FLOW = "flowchart LR\n  A[요청] --> B{같은가}\n  B -->|예| C[끝]";

  private final Path pictures;
  private final Path folder;
  private final List<String> remarks = new java.util.concurrent.CopyOnWriteArrayList<>();
  private final FigurePress press;

  FigurePressTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    pictures = folder.resolve("figures");
    Path root = Path.of(System.getProperty("talkbench.root"));
    press =
        new FigurePress(
            pictures,
            // Unpacked once for every test: it is a hundred megabytes.
            root.resolve("app/figures/target/natives"),
            root.resolve("assets/fonts/Pretendard-Regular.otf").toUri().toURL(),
            remarks::add);
  }

  @AfterEach
  void end() {
    press.close();
  }

  private byte[] draw(Figure.Language language, String source, boolean dark) throws Exception {
    return press.draw(new Figure(language, source, dark)).get(60, TimeUnit.SECONDS);
  }

  private String refusal(Figure.Language language, String source) {
    var failure = assertThrows(ExecutionException.class, () -> draw(language, source, false));
    return String.valueOf(assertInstanceOf(FigureException.class, failure.getCause()).getMessage());
  }

  private static int width(byte[] png) {
    return ByteBuffer.wrap(png).getInt(16);
  }

  private static int height(byte[] png) {
    return ByteBuffer.wrap(png).getInt(20);
  }

  @Test
  void diagramsAndFormulasAreDrawnInBothThemesAndKept() throws Exception {
    byte[] light = draw(Figure.Language.MERMAID, FLOW, false);
    byte[] dark = draw(Figure.Language.MERMAID, FLOW, true);
    byte[] formula =
        draw(Figure.Language.TEX, "\\int_0^1 \\frac{x^2}{\\sqrt{1+x}}\\,dx \\text{ (조건)}", false);
    assertTrue(width(light) > 500 && height(light) > 100, width(light) + " x " + height(light));
    assertEquals(width(light), width(dark));
    assertFalse(java.util.Arrays.equals(light, dark));
    assertTrue(width(formula) > 300 && height(formula) > 100);
    // Something is on the picture: a plain ground packs into a few hundred bytes.
    assertTrue(Math.min(light.length, formula.length) > 4_000);
    try (Stream<Path> files = Files.list(pictures)) {
      assertEquals(3, files.count());
    }
    keep("light", light);
    keep("dark", dark);
    keep("formula", formula);
    assertArrayEquals(light, draw(Figure.Language.MERMAID, FLOW, false));
  }

  @Test
  void formulasOfALineAreDrawnTogetherAndSayWhereTheyStand() throws Exception {
    var sources =
        List.of(
            "x", "\\frac{1}{2", "\\frac{a}{b}", "\\text{속도}", "\\rule{300em}{1em}", "g_j", "x^2");
    var pictures =
        press.draw(
            sources.stream().map(s -> new Figure(Figure.Language.TEX_LINE, s, false)).toList());
    var drawn = new java.util.ArrayList<byte[]>();
    for (int i = 0; i < sources.size(); i++) {
      String source = sources.get(i);
      if (List.of("\\frac{1}{2", "\\rule{300em}{1em}").contains(source)) {
        var one = pictures.get(i);
        var failure = assertThrows(ExecutionException.class, () -> one.get(60, TimeUnit.SECONDS));
        assertInstanceOf(FigureException.class, failure.getCause());
      } else {
        byte[] picture = pictures.get(i).get(60, TimeUnit.SECONDS);
        drawn.add(picture);
        keep("line-" + i, picture);
        assertArrayEquals(picture, draw(Figure.Language.TEX_LINE, source, false), source);
      }
    }
    byte[] x = drawn.get(0);
    byte[] fraction = drawn.get(1);
    byte[] below = drawn.get(3);
    byte[] square = drawn.getLast();
    // A pixel of the page is four of the picture, and there is one of air.
    assertEquals(4, PngFile.originX(x));
    assertEquals(height(x) - 4, PngFile.originY(x), 4, "x stands on the line");
    assertTrue(height(below) - PngFile.originY(below) >= 5 * 4, "g and j reach below it");
    assertTrue(height(fraction) > 1.5 * height(x));
    assertTrue(PngFile.originY(square) > PngFile.originY(x) + 4);
  }

  @Test
  void aBatchThatIsTooMuchAtOnceIsDrawnOneByOne() throws Exception {
    var tall =
        java.util.stream.IntStream.range(0, 16)
            .mapToObj(i -> "\\rule{1em}{10em}" + i)
            .map(source -> new Figure(Figure.Language.TEX_LINE, source, false))
            .toList();
    for (var picture : press.draw(tall)) {
      assertTrue(height(picture.get(60, TimeUnit.SECONDS)) > 600);
    }
  }

  private static void keep(String name, byte[] picture) throws Exception {
    Path folder =
        Files.createDirectories(
            Path.of(System.getProperty("talkbench.root"), "app/figures/target/screens"));
    Files.write(folder.resolve("figure-" + name + ".png"), picture);
  }

  @Test
  void whatOneFormulaDefinesEndsWithIt() throws Exception {
    for (var language : List.of(Figure.Language.TEX, Figure.Language.TEX_LINE)) {
      String source = "\\alpha+\\mine";
      byte[] before = draw(language, source, false);
      draw(language, "\\def\\alpha{wwww}\\newcommand\\mine{m}\\alpha\\mine", false);
      try (Stream<Path> kept = Files.list(pictures)) {
        for (Path picture : kept.toList()) {
          Files.delete(picture);
        }
      }
      assertArrayEquals(before, draw(language, source, false), language.toString());
    }
  }

  @Test
  void everyKindOfDiagramIsDrawn() throws Exception {
    for (String source :
        List.of(
            "sequenceDiagram\n  Alice->>Bob: 안녕\n  Bob-->>Alice: 응",
            "classDiagram\n  Animal <|-- Duck\n  Animal : +int age",
            "stateDiagram-v2\n  [*] --> 대기\n  대기 --> [*]",
            "erDiagram\n  CUSTOMER ||--o{ ORDER : places",
            "gantt\n  title 일정\n  dateFormat YYYY-MM-DD\n  section A\n  일 :a1, 2024-01-01, 30d",
            "pie title 비율\n  \"가\" : 42\n  \"나\" : 58",
            "mindmap\n  root((뿌리))\n    가지\n    줄기\n      잎",
            "gitGraph\n  commit\n  branch dev\n  commit\n  checkout main\n  merge dev",
            "timeline\n  title 역사\n  2002 : 가\n  2004 : 나 : 다",
            "flowchart TD\n" + tall())) {
      byte[] picture = draw(Figure.Language.MERMAID, source, false);
      assertTrue(width(picture) > 100 && picture.length > 2_000, source);
      keep(source.substring(0, source.indexOf('\n')).replace(' ', '-'), picture);
    }
  }

  private static String tall() {
    var lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      lines.append("  N").append(i).append(" --> N").append(i + 1).append('\n');
    }
    return lines.toString();
  }

  @Test
  void aMistakeIsSaidAndTheNextFigureIsDrawn() throws Exception {
    assertFalse(refusal(Figure.Language.MERMAID, "flowchart LR\n  A -->").isBlank());
    assertFalse(refusal(Figure.Language.MERMAID, "no such diagram").isBlank());
    assertTrue(refusal(Figure.Language.TEX, "\\frac{1}{").contains("brace"));
    assertTrue(refusal(Figure.Language.TEX, "x".repeat(60_000)).contains("longer than"));
    assertTrue(
        refusal(Figure.Language.TEX, "\\rule{9000em}{1em}").contains("larger than"), "large");
    assertTrue(draw(Figure.Language.TEX, "e^{i\\pi}+1=0", false).length > 1_000);
  }

  @Test
  void hostileFiguresReachNoNetworkAndRunNothing() throws Exception {
    try (var server = new ServerSocket(0)) {
      server.setSoTimeout(1_500);
      String there = "http://127.0.0.1:" + server.getLocalPort();
      String quotes =
          "\"\\'`${alert('size 10 10')}</script><img src=" + there + " onerror=alert(1)>\u2028\n";
      for (String source :
          List.of(
              "flowchart LR\n  A[\"<img src='"
                  + there
                  + "/a.png'>\"] --> B\n  click A \""
                  + there
                  + "\"",
              "%%{init: {\"securityLevel\":\"loose\",\"themeCSS\":\"* {background:url("
                  + there
                  + "/c)}\"}}%%\nflowchart LR\n  A --> B\n  click A call alert(1)",
              "flowchart LR\n  A@{ img: \"" + there + "/i.png\", label: \"x\" } --> B")) {
        try {
          draw(Figure.Language.MERMAID, source, false);
        } catch (ExecutionException e) {
          assertInstanceOf(FigureException.class, e.getCause());
        }
      }
      assertFalse(refusal(Figure.Language.MERMAID, quotes).isBlank());
      draw(Figure.Language.TEX, "\\href{" + there + "}{x} \\text{" + there + "}", false);
      assertTrue(refusal(Figure.Language.TEX, "\\def\\a{\\a\\a}\\a").length() > 5);
      assertThrows(SocketTimeoutException.class, server::accept);
    }
  }

  @Test
  void aPictureThatCannotBeKeptIsShownAllTheSame() throws Exception {
    Files.writeString(pictures, "a file where the folder should be");
    assertTrue(draw(Figure.Language.TEX, "a+b", false).length > 500);
    assertEquals(1, remarks.size(), remarks.toString());
  }

  @Test
  void whereNothingCanBeDrawnItIsSaidOnceAndSoon() throws Exception {
    Path noFolder = Files.writeString(folder.resolve("natives"), "");
    try (var broken =
        new FigurePress(
            pictures,
            folder.resolve("n"),
            noFolder.resolve("missing.jar").toUri().toURL(),
            remarks::add)) {
      var noJavaFx = System.setProperty("talkbench.home", folder.toString());
      try {
        for (int i = 0; i < 3; i++) {
          int n = i;
          var failure =
              assertThrows(
                  ExecutionException.class,
                  () ->
                      broken
                          .draw(new Figure(Figure.Language.TEX, "x_" + n, false))
                          .get(20, TimeUnit.SECONDS));
          assertInstanceOf(java.io.IOException.class, failure.getCause());
        }
      } finally {
        if (noJavaFx == null) {
          System.clearProperty("talkbench.home");
        }
      }
    }
    assertEquals(1, remarks.size(), remarks.toString());
  }

  @Test
  void whatNobodyWantsAnyMoreIsNotDrawn() throws Exception {
    var first = press.draw(new Figure(Figure.Language.TEX, "a_1", false));
    var unwanted = press.draw(new Figure(Figure.Language.TEX, "a_2", false));
    unwanted.cancel(false);
    first.get(60, TimeUnit.SECONDS);
    draw(Figure.Language.TEX, "a_3", false);
    try (Stream<Path> files = Files.list(pictures)) {
      assertEquals(2, files.count());
    }
  }
}
