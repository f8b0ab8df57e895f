package dev.talkbench.desktop.reader;

import static dev.talkbench.desktop.reader.Notes.t;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.figures.FigureException;
import dev.talkbench.figures.PngFile;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Inline;
import dev.talkbench.markdown.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Formulas in lines of text: their source, then their picture on the line. */
class InlineFormulaTest {
  private static final NoteHeader HEAD = new NoteHeader("Title", "", List.of(), null);

  private final List<List<String>> asked = new ArrayList<>();
  private final List<CompletableFuture<byte[]>> pictures = new ArrayList<>();

  private Bench bench(Document note, Theme.Choice theme) {
    var drawing =
        new Drawing() {
          @Override
          public Optional<DrawnPicture> block(Block block) {
            return Optional.empty();
          }

          @Override
          public List<CompletableFuture<byte[]>> line(List<String> formulas) {
            asked.add(formulas);
            List<CompletableFuture<byte[]>> futures =
                formulas.stream().map(tex -> new CompletableFuture<byte[]>()).toList();
            pictures.addAll(futures);
            return futures;
          }
        };
    var bench = new Bench(Bench.ports("en", drawing), theme, 980, 600);
    bench.view.show(note, HEAD, new Landing.Top());
    bench.pulse();
    return bench;
  }

  private static Document note() {
    return new Notes()
        .p(t("HHHH"), new Inline.Formula("x_1"), t(" and "), new Inline.Formula("y"))
        .p(t("Again "), new Inline.Formula("x_1"))
        .done();
  }

  /** A black box, 8 px wide, 10 px above its line and 2 px below, with a pixel of air around. */
  private static byte[] box() throws Exception {
    var image = new WritableImage(4 * 10, 4 * 14);
    for (int x = 4; x < 36; x++) {
      for (int y = 4; y < 52; y++) {
        image.getPixelWriter().setColor(x, y, Color.BLACK);
      }
    }
    return PngFile.transparent(image, 4, 44);
  }

  private static boolean drawn(Bench bench) {
    bench.pulse();
    return bench.view.lookup(".inline-formula") != null;
  }

  @Test
  void allOfANoteAreAskedForAtOnceAndTheirSourceShowsMeanwhile() throws Exception {
    Bench bench = Fx.call(() -> bench(note(), Theme.Choice.LIGHT));
    assertEquals(List.of(List.of("x_1", "y")), asked);
    Text source = Fx.call(() -> (Text) bench.view.lookup(".formula"));
    assertEquals("x_1", source.getText());
    byte[] box = Fx.call(InlineFormulaTest::box);
    pictures.forEach(picture -> picture.complete(box));
    Fx.until(() -> drawn(bench));
    Fx.until(
        () -> {
          bench.pulse();
          return bench.view.lookupAll(".inline-formula").size() == 3;
        });
    assertEquals(1, asked.size());
  }

  @Test
  void theFormulaStandsOnItsLineInTheColourOfTheWords() throws Exception {
    for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA)) {
      pictures.clear();
      Bench bench = Fx.call(() -> bench(note(), theme));
      byte[] box = Fx.call(InlineFormulaTest::box);
      pictures.forEach(picture -> picture.complete(box));
      Fx.until(() -> drawn(bench));
      Fx.call(
          () -> {
            bench.pulse();
            bench.shoot("formula-" + theme.id());
            Image page = bench.scene.snapshot(null);
            var formula = (InlineFormula) bench.view.lookup(".inline-formula");
            var words = (Text) bench.view.lookup(".prose > Text");
            var at = formula.localToScene(formula.getLayoutBounds());
            var before = words.localToScene(words.getLayoutBounds());
            var ink = (Color) words.getFill();
            int x = (int) Math.round(at.getMinX()) + 4;
            int from = (int) before.getMinY() - 4;
            int to = (int) before.getMaxY() + 6;
            int foot = last(page, from, to, y -> near(page, x, y, ink));
            int line =
                last(
                    page,
                    from,
                    to,
                    y ->
                        java.util.stream.IntStream.range(
                                (int) before.getMinX(), (int) before.getMinX() + 12)
                            .anyMatch(h -> near(page, h, y, ink)));
            assertEquals(line + 2, foot, "two pixels below the foot of an H, " + theme);
            assertEquals(12, foot - first(from, to, y -> near(page, x, y, ink)) + 1);
            return 0;
          });
    }
  }

  /** Whether a pixel is rather ink than paper: a thin stroke is nowhere all of it. */
  private static boolean near(Image page, int x, int y, Color ink) {
    Color paper = page.getPixelReader().getColor(4, 4);
    return distance(page.getPixelReader().getColor(x, y), paper) > 0.4 * distance(ink, paper);
  }

  private static double distance(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed())
        + Math.abs(a.getGreen() - b.getGreen())
        + Math.abs(a.getBlue() - b.getBlue());
  }

  private static int last(Image page, int from, int to, Predicate<Integer> inked) {
    for (int y = Math.min(to, (int) page.getHeight() - 1); y > from; y--) {
      if (inked.test(y)) {
        return y;
      }
    }
    throw new AssertionError("nothing there");
  }

  private static int first(int from, int to, Predicate<Integer> inked) {
    for (int y = from; y < to; y++) {
      if (inked.test(y)) {
        return y;
      }
    }
    throw new AssertionError("nothing there");
  }

  @Test
  void aFormulaOfTheLinesHeightMovesNoLine() throws Exception {
    Bench bench = Fx.call(() -> bench(note(), Theme.Choice.LIGHT));
    double before = Fx.call(() -> bench.view.stack().total());
    byte[] box = Fx.call(InlineFormulaTest::box);
    pictures.forEach(picture -> picture.complete(box));
    Fx.until(() -> drawn(bench));
    assertEquals(before, Fx.call(() -> bench.view.stack().total()));
  }

  @Test
  void aMistakeLeavesTheSourceSetAsCode() throws Exception {
    Bench bench = Fx.call(() -> bench(note(), Theme.Choice.LIGHT));
    byte[] box = Fx.call(InlineFormulaTest::box);
    pictures
        .getFirst()
        .completeExceptionally(new FigureException(FigureException.Kind.MISTAKE, "no brace"));
    pictures.getLast().complete(box);
    Fx.until(() -> drawn(bench));
    Text source = Fx.call(() -> (Text) bench.view.lookup(".prose > .code"));
    assertEquals("x_1", source.getText());
  }

  @Test
  void theSourceIsSelectedAndFoundInThePicture() throws Exception {
    Document note = note();
    Bench bench = Fx.call(() -> bench(note, Theme.Choice.LIGHT));
    byte[] box = Fx.call(InlineFormulaTest::box);
    pictures.forEach(picture -> picture.complete(box));
    Fx.until(() -> drawn(bench));
    Fx.call(
        () -> {
          bench.view.select(new Span(2, 10));
          assertEquals("HHx_1 an", bench.view.selection().of(note.text()));
          bench.view.find("_1");
          bench.pulse();
          assertEquals(2, bench.view.find().count());
          var lit = bench.view.lookup(".ground-find-now").getLayoutBounds();
          assertTrue(lit.getWidth() > 6, "the whole formula is lit: " + lit);
          return 0;
        });
  }

  @Test
  void whatIsNotDrawnYetIsNotWantedOnAnotherPage() throws Exception {
    Bench bench = Fx.call(() -> bench(note(), Theme.Choice.LIGHT));
    Fx.call(
        () -> {
          bench.view.show(new Notes().p(t("Other")).done(), HEAD, new Landing.Top());
          return 0;
        });
    assertTrue(pictures.stream().allMatch(CompletableFuture::isCancelled));
    assertFalse(Fx.call(() -> drawn(bench)));
  }
}
