package dev.talkbench.desktop.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What counts as read: what reading on has reached, and no jump. A view is a tenth of the way. */
class ReadSoFarTest {
  private static final double BOTTOM = 8_000;
  private static final double END = 7_800;
  private static final double VIEW = 800;

  private final ReadSoFar read = new ReadSoFar();

  private double at(Motion motion, double top) throws Exception {
    return Fx.call(
        () -> {
          read.stands(motion, top, BOTTOM, END, VIEW);
          return read.share().get();
        });
  }

  private double dwelt() throws Exception {
    return Fx.call(
        () -> {
          read.dwelt();
          return read.share().get();
        });
  }

  @Test
  void readingOnCountsAndNeverFalls() throws Exception {
    assertEquals(0, at(Motion.JUMP, 0));
    assertEquals(0.05, at(Motion.STEP, 400), 1e-9);
    assertEquals(0.15, at(Motion.STEP, 1_200), 1e-9);
    assertEquals(0.15, at(Motion.STEP, 400), 1e-9, "back is no less read");
    assertEquals(0.15, at(Motion.JUMP, 0), 1e-9);
    assertEquals(0.15, at(Motion.NONE, 7_900), 1e-9, "a layout is no reading");
  }

  @Test
  void aJumpCountsOnlyAfterAWholeViewOfReadingOn() throws Exception {
    at(Motion.JUMP, 0);
    assertEquals(0, at(Motion.JUMP, 3_360), 1e-9, "a hit is no 42 %");
    assertEquals(0, dwelt(), 1e-9);
    assertEquals(0, at(Motion.STEP, 3_760), 1e-9);
    assertEquals(0.52, at(Motion.STEP, 4_160), 1e-9);
    assertEquals(0.52, at(Motion.JUMP, 7_990), 1e-9, "a footnote is not the end");
    assertEquals(0.52, dwelt(), 1e-9);
  }

  @Test
  void theNextHeadingGoesOnFromWhatWasRead() throws Exception {
    at(Motion.JUMP, 0);
    at(Motion.STEP, 800);
    assertEquals(0.1, at(Motion.JUMP, 1_500), 1e-9);
    assertEquals(0.1875, dwelt(), 1e-9);
  }

  @Test
  void theNoteIsReadWhenItsEndWasInView() throws Exception {
    at(Motion.JUMP, 0);
    Fx.call(
        () -> {
          read.before(0.9);
          return null;
        });
    at(Motion.JUMP, 7_200);
    assertEquals(1, at(Motion.STEP, END), "the air below the end need not be scrolled through");
  }

  @Test
  void aNoteOfOneViewIsReadAfterAWhile() throws Exception {
    double share =
        Fx.call(
            () -> {
              read.stands(Motion.JUMP, 0, 0, -300, VIEW);
              return read.share().get();
            });
    assertEquals(0, share);
    assertEquals(1, dwelt());
  }
}
