package dev.talkbench.desktop.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.figures.PngFile;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Markdown;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the reader to look at: {@code target/screens/reader-*.png}. */
class ReaderScreensTest {
  private static final Path ROOT = Path.of(System.getProperty("talkbench.root", "."));

  private static Document note(String path) throws Exception {
    return parsed(Files.readAllBytes(ROOT.resolve("content").resolve(path)));
  }

  /** A busy machine's first parse can run into the parser's deadline; these pictures need none. */
  private static Document parsed(byte[] bytes) {
    Document note = new Markdown().parse(bytes);
    for (int i = 0; i < 20 && note.plain(); i++) {
      note = new Markdown().parse(bytes);
    }
    assertFalse(note.plain(), () -> "not parsed");
    return note;
  }

  private static void shoot(
      String name, Document note, String lang, Theme.Choice choice, Landing landing)
      throws Exception {
    Bench bench =
        Fx.call(
            () -> {
              var made = new Bench(lang, choice, 980, 820);
              made.view.show(note, NoteHeader.of(note, name), landing);
              made.pulse();
              return made;
            });
    Fx.until(() -> bench.view.lookup(".stack") != null);
    Fx.call(
        () -> {
          bench.shoot("reader-" + name);
          return null;
        });
    assertTrue(bench.view.stack().liveCount() > 2);
  }

  @Test
  void koreanLightAndDark() throws Exception {
    Document note = note("ko/2024-09-12-sse-push.md");
    shoot("ko-light", note, "ko", Theme.Choice.LIGHT, new Landing.Top());
    int hit = note.text().indexOf("하트비트");
    var landing = new Landing.Hit(hit, List.of(new dev.talkbench.markdown.Span(hit, hit + 4)));
    shoot("ko-dark", note, "ko", Theme.Choice.DARK, landing);
    shoot("ko-sepia", note, "ko", Theme.Choice.SEPIA, landing);
  }

  @Test
  void aBlogPostWithMissingPictures() throws Exception {
    String post =
        """
        ---
        title: Text and Typography
        author: cotes
        date: 2019-08-08 11:33:00 +0800
        tags: [typography, demo]
        lang: en
        ---
        A post uses `inline code`, **strong** and *emphasis*, [links](https://example.org), keys like
        <kbd>Ctrl</kbd> and a footnote[^1].

        ![A mock-up of the desktop](mockup.png){: width="972" height="589" }
        _Full screen width and center alignment_

        > An example of the `tip` prompt.
        {: .prompt-tip }

        > An example of the `danger` prompt.
        {: .prompt-danger }

        1. First
           - Nested
             - Deeper
        2. Second
        - [ ] Job
        - [x] Done

        | Company | Contact | Country |
        |:--------|:--------|--------:|
        | Alfreds Futterkiste | Maria Anders | Germany |
        | Island Trading | Helen Bennett | UK |

        ```java
        int answer = 42; // always
        ```
        {: file="Answer.java" }

        $$ \\sum_{n=1}^\\infty 1/n^2 = \\frac{\\pi^2}{6} $$

        [^1]: The footnote source.
        """;
    Document note = parsed(post.getBytes(StandardCharsets.UTF_8));
    shoot("en-light", note, "en", Theme.Choice.LIGHT, new Landing.Top());
    shoot("en-dark", note, "en", Theme.Choice.DARK, new Landing.Anchor("fn:1"));
  }

  @Test
  void theWholeNoteInOneFile(@TempDir Path folder) throws Exception {
    Document note = note("ko/2024-09-12-hyperthreading.md");
    byte[] png = new NotePainter().render(note, folder, 800, false);
    var image = Fx.call(() -> new Image(new ByteArrayInputStream(png)));
    assertEquals(800, image.getWidth());
    assertTrue(image.getHeight() > 4_000, "height " + image.getHeight());
    assertEquals(800, ByteBuffer.wrap(png, 16, 4).getInt());
    // The foot of the page is paper, and only the foot: the end of the note was drawn.
    int paper = image.getPixelReader().getArgb(400, (int) image.getHeight() - 5);
    assertEquals(0xFFFBFAF7, paper);
    boolean ink = false;
    for (int y = (int) image.getHeight() - 160; y < image.getHeight() - 50 && !ink; y++) {
      for (int x = 60; x < 740 && !ink; x++) {
        ink = image.getPixelReader().getArgb(x, y) != paper;
      }
    }
    assertTrue(ink, "nothing above the foot");
    Files.createDirectories(ROOT.resolve("app/desktop/target/screens"));
    Files.write(ROOT.resolve("app/desktop/target/screens/reader-whole.png"), png);
  }

  @Test
  void anEndlessNoteIsCutInAPictureThatSaysSo(@TempDir Path folder) throws Exception {
    Fx.call(() -> true);
    Document note = new Markdown().parse("가나다라마바사\n\n".repeat(20_000));
    byte[] png = new NotePainter().render(note, folder, 400, false);
    assertEquals(20 * 1_600 + 96, ByteBuffer.wrap(png).getInt(20));
  }

  @Test
  void aPictureInALineShows(@TempDir Path folder) throws Exception {
    Fx.call(() -> true);
    byte[] words = lines(folder);
    var red = new javafx.scene.image.WritableImage(60, 200);
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 60; x++) {
        red.getPixelWriter().setColor(x, y, javafx.scene.paint.Color.RED);
      }
    }
    Files.write(folder.resolve("a.png"), PngFile.of(red));
    byte[] picture = lines(folder);
    assertTrue(ByteBuffer.wrap(picture).getInt(20) > ByteBuffer.wrap(words).getInt(20) + 150);
  }

  private static byte[] lines(Path folder) throws Exception {
    Document note = new Markdown().parse("글 ![그림](a.png) 글");
    return new NotePainter().render(note, folder, 800, false);
  }
}
