package dev.talkbench.desktop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.demo.ChartNames.Box;
import dev.talkbench.desktop.demo.ChartNames.Curve;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of lines stand where they can be read. */
class ChartNamesTest {
  private static final Box AREA = new Box(50, 0, 400, 160);
  private static final double HEIGHT = 16;

  private static Curve line(double... points) {
    var curve = new Curve(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < points.length; i += 2) {
      curve.xs().add(points[i]);
      curve.ys().add(points[i + 1]);
    }
    return curve;
  }

  private static List<Box> place(Curve... curves) {
    List<Double> widths = List.of(curves).stream().map(curve -> 80.0).toList();
    return new ChartNames().place(List.of(curves), widths, HEIGHT, AREA);
  }

  /** Whether the straight line from (x1, y1) to (x2, y2) runs through the box. */
  private static boolean crosses(Box box, double x1, double y1, double x2, double y2) {
    for (int i = 0; i <= 400; i++) {
      double x = x1 + (x2 - x1) * i / 400;
      double y = y1 + (y2 - y1) * i / 400;
      if (x > box.x() && x < box.x() + box.width() && y > box.y() && y < box.y() + HEIGHT) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aNameStandsAtTheEndOfItsLine() {
    Box name = place(line(50, 150, 450, 60)).getFirst();
    assertEquals(450, name.x() + name.width());
    assertTrue(name.y() + HEIGHT < 78, "above the line's end: " + name);
  }

  @Test
  void noLineRunsThroughANameThoughTheLinesAreClose() {
    List<Box> names = place(line(50, 150, 450, 95), line(50, 150, 450, 80));
    for (Box name : names) {
      assertFalse(crosses(name, 50, 150, 450, 95), names.toString());
      assertFalse(crosses(name, 50, 150, 450, 80), names.toString());
    }
  }

  @Test
  void namesOfEqualLinesDoNotCoverEachOther() {
    List<Box> names = place(line(50, 80, 450, 80), line(50, 80, 450, 80));
    assertTrue(Math.abs(names.getFirst().y() - names.getLast().y()) >= HEIGHT, names.toString());
  }

  @Test
  void aNameStaysInTheChartAndWhereItWas() {
    var placing = new ChartNames();
    List<Double> widths = List.of(80.0);
    Box before = placing.place(List.of(line(50, 2, 450, 2)), widths, HEIGHT, AREA).getFirst();
    assertTrue(before.y() >= 0 && before.y() > 2, "below a line at the top: " + before);
    Box after = placing.place(List.of(line(50, 40, 450, 40)), widths, HEIGHT, AREA).getFirst();
    assertTrue(after.y() > 40, "still below: " + after);
  }

  @Test
  void anEmptyLineAndAFirstPointHaveAPlaceToo() {
    assertEquals(1, place(line()).size());
    assertEquals(2, place(line(49, 20), line(50, 20)).size());
  }
}
