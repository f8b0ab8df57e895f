package dev.talkbench.desktop.reader;

import static dev.talkbench.desktop.reader.Notes.link;
import static dev.talkbench.desktop.reader.Notes.t;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.markdown.Block.Alignment;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Span;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;

class ReaderViewTest {
  private static final NoteHeader HEAD =
      new NoteHeader("제목", "SLASH24 · 2024-09-12", List.of("SSE"), "English");

  private static Document longNote(int sections) {
    var notes = new Notes();
    for (int i = 0; i < sections; i++) {
      notes
          .h(2, "절 " + i)
          .p("모두에게 같은 소식을 보내는 길과 한 사람에게만 보내는 길은 다르다. ".repeat(5) + "표지 " + i + "번")
          .code("java", null, "int n = " + i + ";\nreturn n;")
          .add(
              n ->
                  n.table(
                      List.of(Alignment.LEFT, Alignment.RIGHT),
                      new String[] {"이름", "값"},
                      new String[] {"가", "1"}));
    }
    return notes.done();
  }

  private static Bench open(Document note, Landing landing) {
    var bench = new Bench("ko", Theme.Choice.LIGHT, 980, 800);
    bench.view.show(note, HEAD, landing);
    bench.pulse();
    return bench;
  }

  private static double yOf(Bench bench, int offset) {
    for (double y = 0; y < 800; y += 4) {
      int at = bench.view.stack().offsetAt(490, y);
      if (at >= offset) {
        return y;
      }
    }
    return -1;
  }

  @Test
  void nodesExistOnlyNearTheView() throws Exception {
    Fx.call(
        () -> {
          Bench bench = open(longNote(400), new Landing.Top());
          for (int i = 0; i < 40; i++) {
            bench.view.stack().scrollBy(700);
            bench.pulse();
            assertTrue(
                bench.view.stack().liveCount() < 80, "nodes " + bench.view.stack().liveCount());
          }
          assertEquals(1 + 400 * 4, bench.view.stack().pieceCount());
          return null;
        });
  }

  @Test
  void whatShowsStaysWhenScrollingThereAndBack() throws Exception {
    Fx.call(
        () -> {
          Document note = longNote(60);
          int middle = note.text().indexOf("표지 30번");
          Bench bench = open(note, new Landing.Hit(middle, List.of()));
          int before = bench.view.firstVisibleOffsetProperty().get();
          for (int i = 0; i < 20; i++) {
            bench.view.stack().scrollBy(-137);
            bench.pulse();
          }
          for (int i = 0; i < 20; i++) {
            bench.view.stack().scrollBy(137);
            bench.pulse();
          }
          assertEquals(before, bench.view.firstVisibleOffsetProperty().get());
          return null;
        });
  }

  @Test
  void aHitLandsAThirdDown() throws Exception {
    Fx.call(
        () -> {
          Document note = longNote(60);
          int hit = note.text().indexOf("표지 41번");
          Bench bench = open(note, new Landing.Hit(hit, List.of(new Span(hit, hit + 2))));
          double y = yOf(bench, hit);
          assertTrue(y > 200 && y < 320, "y " + y);
          return null;
        });
  }

  @Test
  void anAnchorLandsAtTheTopAndTheOutlineKnowsTheSection() throws Exception {
    Fx.call(
        () -> {
          Bench bench = open(longNote(60), new Landing.Anchor("절-25"));
          assertEquals("절-25", bench.view.currentSectionProperty().get().anchor());
          assertTrue(bench.view.minutesLeftProperty().get() > 0);
          double progress = bench.view.progressProperty().get();
          assertTrue(progress > 0.3 && progress < 0.55, "progress " + progress);
          return null;
        });
  }

  @Test
  void aPlaceIsFoundAgain() throws Exception {
    Fx.call(
        () -> {
          Document note = longNote(60);
          Bench bench = open(note, new Landing.Anchor("절-25"));
          bench.view.stack().scrollBy(333);
          bench.pulse();
          int before = bench.view.firstVisibleOffsetProperty().get();
          Landing.At place = bench.view.position();
          Bench again = open(note, place);
          assertEquals(before, again.view.firstVisibleOffsetProperty().get());
          Bench top = open(note, open(note, new Landing.Top()).view.position());
          assertEquals(0, top.view.progressProperty().get());
          return null;
        });
  }

  @Test
  void theEndIsReachedAndSaysSo() throws Exception {
    Fx.call(
        () -> {
          Bench bench = open(longNote(30), new Landing.Top());
          bench.view.stack().scrollTo(1e9);
          bench.pulse();
          bench.pulse();
          assertEquals(1, bench.view.progressProperty().get(), 1e-6);
          assertEquals(0, bench.view.minutesLeftProperty().get());
          return null;
        });
  }

  private static void mouse(
      Bench bench, javafx.event.EventType<MouseEvent> type, double x, double y, int clicks) {
    var stack = bench.view.stack();
    Event.fireEvent(
        stack,
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            clicks,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            type == MouseEvent.MOUSE_PRESSED,
            new PickResult(stack, x, y)));
  }

  @Test
  void aDragSelectsAcrossBlocksAndSurvivesScrollingAway() throws Exception {
    Fx.call(
        () -> {
          Document note = longNote(60);
          Bench bench = open(note, new Landing.Top());
          int from = note.text().indexOf("모두에게");
          int to = note.text().indexOf("return n;");
          double y1 = yOf(bench, from + 1);
          double y2 = yOf(bench, to + 1);
          mouse(bench, MouseEvent.MOUSE_PRESSED, 100, y1 + 6, 1);
          mouse(bench, MouseEvent.MOUSE_DRAGGED, 600, y2 + 6, 1);
          mouse(bench, MouseEvent.MOUSE_RELEASED, 600, y2 + 6, 1);
          Span chosen = bench.view.selection();
          assertTrue(chosen.of(note.text()).startsWith("모두에게"), chosen.of(note.text()));
          assertTrue(chosen.of(note.text()).endsWith("return n;"), chosen.of(note.text()));
          bench.view.stack().scrollTo(20_000);
          bench.pulse();
          bench.view.stack().scrollTo(0);
          bench.pulse();
          assertEquals(chosen, bench.view.selection());
          bench.view.copy();
          String copied = Clipboard.getSystemClipboard().getString();
          assertTrue(copied.endsWith("int n = 0;\nreturn n;"), copied);
          return null;
        });
  }

  @Test
  void twoPressesSelectAWordThreeABlock() throws Exception {
    Fx.call(
        () -> {
          Document note = new Notes().p("폴링을 걷어내고 밀어 주기").p("둘째 문단").done();
          Bench bench = open(note, new Landing.Top());
          double y = yOf(bench, 1) + 6;
          mouse(bench, MouseEvent.MOUSE_PRESSED, 170, y, 2);
          assertEquals("폴링을", bench.view.selection().of(note.text()));
          mouse(bench, MouseEvent.MOUSE_PRESSED, 170, y, 3);
          assertEquals("폴링을 걷어내고 밀어 주기", bench.view.selection().of(note.text()));
          return null;
        });
  }

  @Test
  void findReachesTablesAndCode() throws Exception {
    Fx.call(
        () -> {
          Document note = longNote(20);
          Bench bench = open(note, new Landing.Top());
          bench.view.find("RETURN N");
          assertEquals(20, bench.view.find().count());
          bench.view.find("이름");
          assertEquals(20, bench.view.find().count());
          bench.view.find().step(-1);
          bench.pulse();
          int last = note.text().lastIndexOf("이름");
          assertTrue(yOf(bench, last) > 0);
          return null;
        });
  }

  @Test
  void zoomKeepsThePlace() throws Exception {
    Fx.call(
        () -> {
          Document note = longNote(40);
          Bench bench = open(note, new Landing.Anchor("절-20"));
          int before = bench.view.firstVisibleOffsetProperty().get();
          bench.view.zoomProperty().set(1.4);
          bench.pulse();
          int after = bench.view.firstVisibleOffsetProperty().get();
          assertTrue(Math.abs(after - before) < 200, before + " -> " + after);
          bench.view.zoomProperty().set(9);
          assertEquals(2, bench.view.zoomProperty().get());
          return null;
        });
  }

  @Test
  void aClickOnALinkTellsThePort() throws Exception {
    Fx.call(
        () -> {
          var told = new java.util.ArrayList<String>();
          ReaderPorts p = Bench.ports("en");
          var ports =
              new ReaderPorts(
                  l -> told.add(l.destination()),
                  p.claim(),
                  p.tag(),
                  p.translation(),
                  p.copied(),
                  p.image(),
                  p.drawing(),
                  p.demo(),
                  p.stamp(),
                  p.headings(),
                  p.words(),
                  p.background());
          var bench = new Bench(ports, Theme.Choice.DARK, 980, 600);
          bench.view.show(
              new Notes().p(t("See "), link("the docs", "https://example.org/")).done(),
              HEAD,
              new Landing.Top());
          bench.pulse();
          var node = bench.view.lookup(".link");
          Event.fireEvent(
              node,
              new MouseEvent(
                  MouseEvent.MOUSE_CLICKED,
                  1,
                  1,
                  1,
                  1,
                  MouseButton.PRIMARY,
                  1,
                  false,
                  false,
                  false,
                  false,
                  true,
                  false,
                  false,
                  false,
                  false,
                  true,
                  new PickResult(node, 1, 1)));
          assertEquals(List.of("https://example.org/"), told);
          assertTrue(node.isFocusTraversable());
          return null;
        });
  }
}
