package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a note that have a node now, what is marked in them, and which text lies at a point
 * of them. JavaFX thread.
 */
final class LiveBlocks {
  /** Text that far outside the view is still the nearest to a point in it, in pixels. */
  private static final double NEAR = 200;

  /** A piece that has a node. */
  static final class Live {
    private final Built built;
    private double height;
    private boolean measured;

    private Live(Built built) {
      this.built = built;
    }

    Built built() {
      return built;
    }

    Region node() {
      return built.node();
    }

    /** As of the last measuring, its gap counted; 0 when the piece does not show at all. */
    double height() {
      return height;
    }

    boolean needsMeasuring() {
      return !measured || built.node().isNeedsLayout();
    }

    void measured(double now) {
      measured = true;
      height = now;
    }

    /** Its width or what it holds has changed. */
    void stale() {
      measured = false;
    }
  }

  private final TreeMap<Integer, Live> live = new TreeMap<>();
  private final MarkPainter painter = new MarkPainter();

  /** Those of the stack. */
  private final List<Node> children;

  private List<Piece> pieces = List.of();
  private BlockNodes nodes;

  /** None; {@code children} will hold the nodes and nothing else. */
  LiveBlocks(List<Node> children, BlockNodes nodes) {
    this.children = children;
    this.nodes = nodes;
  }

  /** Other pieces show; no node is left of those before. */
  void show(List<Piece> shown, BlockNodes made) {
    live.clear();
    children.clear();
    pieces = shown;
    nodes = made;
  }

  /** The piece with its node, built when there is none. */
  Live at(int index) {
    Live there = live.get(index);
    if (there == null) {
      there = new Live(nodes.build(pieces.get(index)));
      live.put(index, there);
      children.add(there.node());
      there.node().applyCss();
      painter.paint(there.built);
    }
    return there;
  }

  boolean has(int index) {
    return live.containsKey(index);
  }

  int count() {
    return live.size();
  }

  /** By the number of the piece, in order; not to be changed. */
  Map<Integer, Live> all() {
    return live;
  }

  /** All have another width now. */
  void stale() {
    live.values().forEach(Live::stale);
  }

  /** Takes the node of a piece away; whether there was one. */
  boolean drop(int index) {
    Live gone = live.remove(index);
    return gone != null && children.remove(gone.node());
  }

  /**
   * Lets go of what is not between {@code low} and {@code high} and not pinned. Whether {@code
   * focused} was in a node that has gone.
   */
  boolean keep(int low, int high, @Nullable Node focused) {
    var gone = new ArrayList<Node>();
    boolean lost = false;
    var entries = live.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<Integer, Live> entry = entries.next();
      Region node = entry.getValue().node();
      boolean near = entry.getKey() >= low && entry.getKey() <= high;
      if (!near && !(node instanceof Pinned pinned && pinned.pinned())) {
        entries.remove();
        gone.add(node);
        lost |= within(focused, node);
      }
    }
    children.removeAll(gone);
    return lost;
  }

  private static boolean within(@Nullable Node node, Node ancestor) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** Offset nearest to a point of a view of that height, or -1 when nothing shows. */
  int offsetAt(double x, double y, double height) {
    var near = new ArrayList<Built>();
    for (Live each : live.values()) {
      double top = each.node().getLayoutY();
      if (top <= height + NEAR && top + each.node().getHeight() >= -NEAR) {
        near.add(each.built);
      }
    }
    return TextPoints.offsetAt(near, x, y);
  }

  /** The range of the text of a piece that holds {@code offset}, its block or cell, or null. */
  @Nullable Span leafAt(int piece, int offset) {
    Live there = live.get(piece);
    TextLeaf leaf = there == null ? null : there.built.leafAt(offset);
    return leaf == null ? null : leaf.span();
  }

  /** One rectangle a line for what shows of a range, in the coordinates of the stack. */
  List<Rectangle2D> rectangles(Span range) {
    var found = new ArrayList<Rectangle2D>();
    for (Live each : live.values()) {
      for (TextLeaf leaf : each.built.leaves()) {
        int from = Math.max(range.start(), leaf.span().start());
        int to = Math.min(range.end(), leaf.span().end());
        if (from < to && leaf.isVisible()) {
          Region node = each.node();
          Point2D corner =
              TextPoints.inNode(leaf, node, 0, 0).add(node.getLayoutX(), node.getLayoutY());
          for (Rectangle2D line : leaf.rectangles(from, to)) {
            found.add(
                new Rectangle2D(
                    corner.getX() + line.getMinX(),
                    corner.getY() + line.getMinY(),
                    line.getWidth(),
                    line.getHeight()));
          }
        }
      }
    }
    return found;
  }

  /** What the screen reader says of a text in which the reader has marked something. */
  void sayMarked(String words) {
    painter.sayMarked(words);
  }

  /** Paints ranges, ordered and apart, in every text there is and will be. */
  void mark(Mark mark, List<Span> ranges) {
    painter.set(mark, ranges);
    for (Live each : live.values()) {
      painter.paint(mark, each.built);
    }
  }

  /** Opacity of the hits that were landed on. */
  void hitOpacity(double opacity) {
    painter.hitOpacity(opacity);
    for (Live each : live.values()) {
      painter.paint(Mark.HIT, each.built);
    }
  }
}
