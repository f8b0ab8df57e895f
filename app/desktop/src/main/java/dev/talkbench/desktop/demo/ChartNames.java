package dev.talkbench.desktop.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the names of a chart's lines stand: at the end of their line if nothing is in the way, else
 * further back along it, above or below, where no line runs through a name and no name covers
 * another. A place that is still good is kept, so that names do not hop while a run goes on.
 */
final class ChartNames {
  private static final double GAP = 4;

  /** Shares of a line's length at which its name may stand. */
  private static final double[] STOPS = {1, 0.82, 0.64, 0.46, 0.28, 0.1};

  private final List<Integer> chosen = new ArrayList<>();

  /** A rectangle, in the chart's pixels. */
  record Box(double x, double y, double width, double height) {
    private boolean meets(Box other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }
  }

  /** A line as it is drawn, from left to right; may be empty. */
  record Curve(List<Double> xs, List<Double> ys) {
    boolean isEmpty() {
      return xs.isEmpty();
    }

    private double first() {
      return xs.getFirst();
    }

    private double last() {
      return xs.getLast();
    }

    private double at(double x) {
      for (int i = 1; i < xs.size(); i++) {
        double right = xs.get(i);
        if (x <= right) {
          double left = xs.get(i - 1);
          double share = right > left ? Math.max(0, x - left) / (right - left) : 1;
          return ys.get(i - 1) + share * (ys.get(i) - ys.get(i - 1));
        }
      }
      return ys.getLast();
    }

    /** Highest and lowest drawn y between two x; empty when the line is not there. */
    private double[] reach(double from, double to) {
      if (isEmpty() || to < first() || from > last()) {
        return new double[0];
      }
      double low = Math.min(at(Math.max(from, first())), at(Math.min(to, last())));
      double high = Math.max(at(Math.max(from, first())), at(Math.min(to, last())));
      for (int i = 0; i < xs.size(); i++) {
        if (xs.get(i) >= from && xs.get(i) <= to) {
          low = Math.min(low, ys.get(i));
          high = Math.max(high, ys.get(i));
        }
      }
      return new double[] {low, high};
    }

    private boolean meets(Box box) {
      double[] reach = reach(box.x, box.x + box.width);
      return reach.length > 0 && reach[0] < box.y + box.height && reach[1] > box.y;
    }
  }

  /**
   * A place for each name.
   *
   * @param curves the lines; an empty one's name stands nowhere that matters
   * @param widths of the names
   * @param height of every name
   * @param area within which names may stand
   */
  List<Box> place(List<Curve> curves, List<Double> widths, double height, Box area) {
    var placed = new ArrayList<Box>();
    for (int i = 0; i < curves.size(); i++) {
      if (chosen.size() <= i) {
        chosen.add(0);
      }
      List<Box> places = places(curves.get(i), widths.get(i), height, area, i);
      int best = Math.min(chosen.get(i), places.size() - 1);
      int cost = cost(places.get(best), curves, placed);
      for (int other = 0; other < places.size() && cost > 0; other++) {
        int instead = cost(places.get(other), curves, placed);
        if (instead < cost) {
          best = other;
          cost = instead;
        }
      }
      chosen.set(i, best);
      placed.add(places.get(best));
    }
    return placed;
  }

  private static List<Box> places(Curve curve, double width, double height, Box area, int number) {
    var places = new ArrayList<Box>();
    for (double stop : curve.isEmpty() ? new double[0] : STOPS) {
      double end = curve.first() + stop * (curve.last() - curve.first());
      double x = Math.clamp(end - width, area.x, Math.max(area.x, area.x + area.width - width));
      double[] reach = curve.reach(x, x + width);
      if (reach.length > 0) {
        places.add(within(new Box(x, reach[0] - GAP - height, width, height), area));
        places.add(within(new Box(x, reach[1] + GAP, width, height), area));
      }
    }
    // No line yet, or a first point at the very edge.
    return places.isEmpty()
        ? List.of(new Box(area.x, area.y + number * height, width, height))
        : places;
  }

  private static Box within(Box box, Box area) {
    double lowest = Math.max(area.y, area.y + area.height - box.height);
    return new Box(box.x, Math.clamp(box.y, area.y, lowest), box.width, box.height);
  }

  /** A name over a name cannot be read at all; a line behind one is only ugly. */
  private static int cost(Box place, List<Curve> curves, List<Box> placed) {
    int cost = 0;
    for (Box other : placed) {
      cost += place.meets(other) ? 10 : 0;
    }
    for (Curve curve : curves) {
      cost += curve.meets(place) ? 1 : 0;
    }
    return cost;
  }
}
