package dev.talkbench.desktop.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.markdown.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words at the top stay there whatever is changed about the page, and however quickly. */
class KeptSpotTest {
  private static final NoteHeader HEAD = new NoteHeader("제목", "SLASH24", List.of("SSE"), null);

  private static Document note() {
    var notes = new Notes();
    for (int i = 0; i < 40; i++) {
      notes
          .h(2, "절 " + i)
          .p(("표지 " + i + " 같은 소식을 보내는 길과 한 사람에게만 보내는 길은 다르다. ").repeat(40))
          .code("java", null, "int n = " + i + ";\nreturn n;");
    }
    return notes.done();
  }

  private static Bench open(Document note, Landing landing) {
    var bench = new Bench("ko", Theme.Choice.LIGHT, 980, 800);
    bench.view.show(note, HEAD, landing);
    bench.pulse();
    return bench;
  }

  private static int first(Bench bench) {
    return bench.view.firstVisibleOffsetProperty().get();
  }

  /** As a window does: the reader is resized, maybe several times before it is laid out. */
  private static void width(Bench bench, double width) {
    bench.view.resize(width, 800);
    bench.view.layout();
    bench.view.stack().layout();
  }

  @Test
  void threeSizesBeforeTheNextPictureLoseNothing() throws Exception {
    Fx.call(
        () -> {
          Bench bench = open(note(), new Landing.Anchor("절-20"));
          int before = first(bench);
          for (double zoom : List.of(1.06, 1.12, 1.18)) {
            bench.view.zoomProperty().set(zoom);
          }
          assertTrue(bench.view.position().offset() > 0, "also before it is laid out");
          bench.pulse();
          assertEquals(before, first(bench), 60);
          assertEquals("절-20", bench.view.currentSectionProperty().get().anchor());
          return null;
        });
  }

  @Test
  void theWordsInTheMiddleOfALongParagraphStayThroughEverySizeAndWidth() throws Exception {
    Fx.call(
        () -> {
          Document note = note();
          Bench bench = open(note, new Landing.Anchor("절-20"));
          bench.view.stack().scrollBy(433);
          bench.pulse();
          int before = first(bench);
          Landing.At place = bench.view.position();
          for (int round = 0; round < 10; round++) {
            bench.view.zoomProperty().set(0.82 + round * 0.11);
            bench.view.lookProperty().set(new PageLook(480 + round * 40, 1.5, round % 2 == 0));
            if (round % 3 == 0) {
              bench.pulse();
              assertEquals(before, first(bench), 60, "round " + round);
            }
            width(bench, 600 + (round % 4) * 140);
            assertEquals(before, first(bench), 60, "round " + round);
          }
          bench.view.zoomProperty().set(1);
          bench.view.lookProperty().set(PageLook.STANDARD);
          width(bench, 980);
          bench.pulse();
          assertEquals(place.offset(), bench.view.position().offset());
          assertEquals(place.delta(), bench.view.position().delta(), 1.5, "exactly where it was");
          return null;
        });
  }

  @Test
  void whoMovesAfterwardsStaysWhereTheyWent() throws Exception {
    Fx.call(
        () -> {
          Bench bench = open(note(), new Landing.Anchor("절-20"));
          bench.view.zoomProperty().set(1.5);
          bench.pulse();
          bench.view.stack().scrollBy(900);
          bench.pulse();
          int there = first(bench);
          width(bench, 700);
          assertEquals(there, first(bench), 60);
          bench.view.zoomProperty().set(1);
          bench.view.land(new Landing.Anchor("절-30"));
          bench.pulse();
          assertEquals("절-30", bench.view.currentSectionProperty().get().anchor());
          return null;
        });
  }

  @Test
  void theTitleStaysAtTheBeginningAndTheEndComesBack() throws Exception {
    Fx.call(
        () -> {
          Bench bench = open(note(), new Landing.Top());
          bench.view.zoomProperty().set(1.7);
          bench.view.zoomProperty().set(1.2);
          bench.pulse();
          assertEquals(0, bench.view.progressProperty().get());
          bench.view.stack().scrollTo(1e9);
          bench.pulse();
          bench.pulse();
          int end = first(bench);
          bench.view.zoomProperty().set(0.8);
          bench.pulse();
          bench.view.zoomProperty().set(1.2);
          bench.pulse();
          assertEquals(end, first(bench), 60);
          return null;
        });
  }
}
