package dev.talkbench.desktop.reader;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Which offset of the projection is nearest to a point of the stack. */
final class TextPoints {
  /** A line too high or low counts for more than any distance sideways. */
  private static final double ROW = 1_000;

  private TextPoints() {}

  /** Offset nearest to a point in the coordinates of the pieces' parent, or -1 without text. */
  static int offsetAt(List<Built> pieces, double x, double y) {
    @Nullable TextLeaf best = null;
    Point2D corner = Point2D.ZERO;
    double nearest = Double.MAX_VALUE;
    for (Built built : pieces) {
      Region node = built.node();
      for (TextLeaf leaf : built.leaves()) {
        if (!leaf.isVisible() || leaf.getHeight() <= 0) {
          continue;
        }
        Point2D at = inNode(leaf, node, 0, 0).add(node.getLayoutX(), node.getLayoutY());
        double dx = outside(x, at.getX(), at.getX() + leaf.getWidth());
        double dy = outside(y, at.getY(), at.getY() + leaf.getHeight());
        double distance = dy * ROW + dx;
        if (distance < nearest) {
          nearest = distance;
          best = leaf;
          corner = at;
        }
      }
    }
    return best == null ? -1 : best.offsetAt(x - corner.getX(), y - corner.getY());
  }

  /** Top left of the text at {@code offset}, in {@code leaf}; its corner when none stands there. */
  static Point2D inLeaf(TextLeaf leaf, int offset) {
    List<Rectangle2D> at = leaf.rectangles(offset, offset + 1);
    return at.isEmpty()
        ? Point2D.ZERO
        : new Point2D(at.getFirst().getMinX(), at.getFirst().getMinY());
  }

  /** A point of {@code leaf} in the coordinates of {@code node} that holds it. */
  static Point2D inNode(Node leaf, Region node, double x, double y) {
    var point = new Point2D(x, y);
    for (Node at = leaf; at != null && at != node; at = at.getParent()) {
      point = at.localToParent(point);
    }
    return point;
  }

  private static double outside(double value, double low, double high) {
    return value < low ? low - value : value > high ? value - high : 0;
  }
}
