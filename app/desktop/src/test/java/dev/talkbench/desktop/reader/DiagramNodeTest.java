package dev.talkbench.desktop.reader;

import static dev.talkbench.desktop.reader.Notes.t;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.figures.FigureException;
import dev.talkbench.figures.PngFile;
import dev.talkbench.markdown.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Diagrams whose picture comes, fails, is asked for anew, or is not wanted. */
class DiagramNodeTest {
  private static final NoteHeader HEAD = new NoteHeader("Title", "", List.of(), null);

  private final List<CompletableFuture<byte[]>> asked = new ArrayList<>();

  private Bench bench() {
    var drawing =
        new Drawing() {
          @Override
          public Optional<DrawnPicture> block(Block block) {
            var png = new CompletableFuture<byte[]>();
            asked.add(png);
            return Optional.of(new DrawnPicture(png, 2));
          }

          @Override
          public List<CompletableFuture<byte[]>> line(List<String> formulas) {
            return List.of();
          }
        };
    var bench = new Bench(Bench.ports("en", drawing), Theme.Choice.LIGHT, 980, 600);
    bench.view.show(
        new Notes().p(t("Before")).diagram("flowchart LR\n  A --> B").p(t("After")).done(),
        HEAD,
        new Landing.Top());
    bench.pulse();
    return bench;
  }

  private static byte[] picture(int width, int height) throws Exception {
    var image = new WritableImage(width, height);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.getPixelWriter().setColor(x, y, Color.TEAL);
      }
    }
    return PngFile.transparent(image);
  }

  private static boolean shown(Bench bench) {
    bench.pulse();
    return bench.view.lookup(".diagram .image-view") != null;
  }

  private static boolean source(Bench bench) {
    bench.pulse();
    return bench.view.lookup(".diagram .listing") != null;
  }

  @Test
  void aPictureIsShownAtHalfItsPixels() throws Exception {
    Bench bench = Fx.call(this::bench);
    assertFalse(Fx.call(() -> source(bench)));
    asked.getFirst().complete(Fx.call(() -> picture(400, 120)));
    Fx.until(() -> shown(bench));
    var box = Fx.call(() -> (PictureBox) bench.view.lookup(".diagram .picture-box"));
    assertEquals(60, Fx.call(() -> box.prefHeight(700)));
    var view = Fx.call(() -> (ImageView) bench.view.lookup(".diagram .image-view"));
    assertEquals(200, view.getImage().getWidth(), "brought to its size by the mean of all pixels");
  }

  @Test
  void aPictureWiderThanTheColumnStandsInTheMiddle() throws Exception {
    Bench bench = Fx.call(this::bench);
    asked.getFirst().complete(Fx.call(() -> picture(1_800, 120)));
    Fx.until(() -> shown(bench));
    var node = Fx.call(() -> (DiagramNode) bench.view.lookup(".diagram"));
    assertEquals(900, node.getWidth());
    assertEquals(980 - 900 - node.getLayoutX(), node.getLayoutX(), 1);
  }

  @Test
  void aPictureWiderThanTheWindowIsDrawnSmaller() throws Exception {
    Bench bench = Fx.call(this::bench);
    asked.getFirst().complete(Fx.call(() -> picture(3_600, 400)));
    Fx.until(() -> shown(bench));
    var node = Fx.call(() -> (DiagramNode) bench.view.lookup(".diagram"));
    assertEquals(980 - 2 * Measure.MARGIN, node.getWidth());
    assertEquals(Measure.MARGIN, node.getLayoutX());
  }

  @Test
  void aMistakeShowsTheSourceAndWhatIsWrong() throws Exception {
    Bench bench = Fx.call(this::bench);
    asked
        .getFirst()
        .completeExceptionally(
            new FigureException(FigureException.Kind.MISTAKE, "Parse error on line 2"));
    Fx.until(() -> source(bench));
    var label = Fx.call(() -> (Labeled) bench.view.lookup(".diagram .code-language"));
    assertTrue(label.getText().endsWith("Parse error on line 2"), label.getText());
  }

  @Test
  void anotherThemeAsksForAnotherPicture() throws Exception {
    Bench bench = Fx.call(this::bench);
    asked.getFirst().complete(Fx.call(() -> picture(40, 40)));
    Fx.until(() -> shown(bench));
    Fx.call(
        () -> {
          bench.theme.choiceProperty().set(Theme.Choice.DARK);
          bench.pulse();
          return 0;
        });
    assertEquals(2, asked.size());
    assertFalse(Fx.call(() -> shown(bench)));
    asked.getLast().complete(Fx.call(() -> picture(40, 40)));
    Fx.until(() -> shown(bench));
  }

  @Test
  void aFoundWordOpensTheSource() throws Exception {
    Bench bench = Fx.call(this::bench);
    asked.getFirst().complete(Fx.call(() -> picture(40, 40)));
    Fx.until(() -> shown(bench));
    Fx.call(
        () -> {
          bench.view.openFind();
          bench.view.find("A -->");
          bench.pulse();
          return 0;
        });
    Fx.until(() -> source(bench));
  }
}
