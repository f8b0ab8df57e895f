package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * One flow of text and the marks behind it. Marks are painted from {@link TextFlow#getRangeShape}
 * (public and inset-aware since JavaFX 25) after each layout; the text's nodes are never rebuilt
 * for them.
 */
final class TextLeaf extends Region {
  private final TextFlow flow = new TextFlow();
  private final Group marks = new Group();
  private final Map<Mark, Path> paths = new EnumMap<>(Mark.class);
  private final Map<Mark, List<Span>> spans = new EnumMap<>(Mark.class);
  private final Span span;
  private OffsetMap offsets;
  private final boolean wraps;

  TextLeaf(Span span, OffsetMap offsets, List<Node> runs, boolean wraps, String... styles) {
    this.span = span;
    this.offsets = offsets;
    this.wraps = wraps;
    getStyleClass().add("leaf");
    flow.getStyleClass().add("text");
    flow.getStyleClass().addAll(styles);
    flow.getChildren().setAll(runs);
    marks.setManaged(false);
    marks.setMouseTransparent(true);
    getChildren().addAll(marks, flow);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /** Range in the projection. */
  Span span() {
    return span;
  }

  /** Sets the lines of running text as the reader wants them. */
  void lineSpacing(PageLook look) {
    if (look.leading() != PageLook.STANDARD.leading()) {
      flow.setStyle(String.format(Locale.ROOT, "-fx-line-spacing: %.4fem;", look.spacing()));
    }
  }

  /** Puts other nodes for the same text in place, once its colours or pictures are known. */
  void recolour(List<Node> runs, OffsetMap map) {
    offsets = map;
    flow.getChildren().setAll(runs);
  }

  /** Ranges in the projection to paint; clipped to this leaf. */
  void mark(Mark mark, List<Span> ranges) {
    var mine = new ArrayList<Span>();
    for (Span range : ranges) {
      int from = Math.max(range.start(), span.start());
      int to = Math.min(range.end(), span.end());
      if (from < to) {
        mine.add(new Span(from, to));
      }
    }
    List<Span> before = spans.getOrDefault(mark, List.of());
    if (!mine.equals(before)) {
      spans.put(mark, mine);
      if (!isNeedsLayout()) {
        paint(mark);
      }
    }
  }

  /** Says {@code words} of this text as long as the reader has marked something in it. */
  void sayMarked(String words) {
    boolean any =
        spans.entrySet().stream()
            .anyMatch(each -> each.getKey().isHighlight() && !each.getValue().isEmpty());
    if (any || getAccessibleHelp() != null) {
      setAccessibleHelp(any ? words : null);
    }
  }

  /** Opacity of one kind of mark: hits fade after a landing. */
  void fade(Mark mark, double opacity) {
    Path path = paths.get(mark);
    if (path != null) {
      path.setOpacity(opacity);
    }
  }

  /** Offset in the projection nearest to a point of this leaf. */
  int offsetAt(double x, double y) {
    var hit = flow.getHitInfo(new Point2D(x - flow.getLayoutX(), y - flow.getLayoutY()));
    return Math.clamp(offsets.toText(hit.getInsertionIndex()), span.start(), span.end());
  }

  /** One rectangle a line for a range of the projection, in this leaf's coordinates. */
  List<Rectangle2D> rectangles(int from, int to) {
    int start = offsets.startInFlow(from);
    int end = offsets.endInFlow(to);
    if (start >= end) {
      return List.of();
    }
    return rectangles(flow.getRangeShape(start, end, false));
  }

  private List<Rectangle2D> rectangles(PathElement[] shape) {
    var found = new ArrayList<Rectangle2D>();
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    boolean open = false;
    for (PathElement element : shape) {
      double x;
      double y;
      if (element instanceof MoveTo move) {
        if (open && right > left && bottom > top) {
          found.add(new Rectangle2D(left, top, right - left, bottom - top));
        }
        x = move.getX() + flow.getLayoutX();
        y = move.getY() + flow.getLayoutY();
        left = x;
        right = x;
        top = y;
        bottom = y;
        open = true;
      } else if (element instanceof LineTo line) {
        x = line.getX() + flow.getLayoutX();
        y = line.getY() + flow.getLayoutY();
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    }
    if (open && right > left && bottom > top) {
      found.add(new Rectangle2D(left, top, right - left, bottom - top));
    }
    return found;
  }

  private void paint(Mark mark) {
    List<Span> ranges = spans.getOrDefault(mark, List.of());
    Path path = paths.get(mark);
    if (path == null) {
      if (ranges.isEmpty()) {
        return;
      }
      path = new Path();
      path.getStyleClass().setAll("ground", mark.styleClass());
      path.setViewOrder(mark.viewOrder());
      paths.put(mark, path);
      marks.getChildren().add(path);
    }
    var elements = new ArrayList<PathElement>();
    double leading = flow.getLineSpacing();
    for (Span range : ranges) {
      for (Rectangle2D line : rectangles(range.start(), range.end())) {
        if (mark == Mark.NOTED) {
          dot(elements, line.getMaxX() + 1, line.getMinY() - 1, 3.5);
        } else if (mark.isLine()) {
          double y = Math.round(line.getMaxY()) + 0.5;
          elements.add(new MoveTo(line.getMinX(), y));
          elements.add(new LineTo(line.getMaxX(), y));
        } else if (mark == Mark.SELECTION) {
          box(elements, line, 0, leading / 2, 0);
        } else {
          double out = mark == Mark.CODE || mark == Mark.KEY ? 0.17 * line.getHeight() : 2;
          box(elements, line, out, mark == Mark.CODE ? 2.5 : 2, mark.rounded() ? 4 : 0);
        }
      }
    }
    path.getElements().setAll(elements);
  }

  private static void dot(List<PathElement> into, double x, double y, double r) {
    into.add(new MoveTo(x - r, y));
    into.add(new ArcTo(r, r, 0, x + r, y, false, true));
    into.add(new ArcTo(r, r, 0, x - r, y, false, true));
    into.add(new ClosePath());
  }

  private static void box(
      List<PathElement> into, Rectangle2D line, double outX, double outY, double radius) {
    double left = line.getMinX() - outX;
    double right = line.getMaxX() + outX;
    double top = line.getMinY() - outY;
    double bottom = line.getMaxY() + outY;
    double r = Math.min(radius, Math.min(right - left, bottom - top) / 2);
    if (r <= 0) {
      into.add(new MoveTo(left, top));
      into.add(new LineTo(right, top));
      into.add(new LineTo(right, bottom));
      into.add(new LineTo(left, bottom));
    } else {
      into.add(new MoveTo(left + r, top));
      into.add(new LineTo(right - r, top));
      into.add(new ArcTo(r, r, 0, right, top + r, false, true));
      into.add(new LineTo(right, bottom - r));
      into.add(new ArcTo(r, r, 0, right - r, bottom, false, true));
      into.add(new LineTo(left + r, bottom));
      into.add(new ArcTo(r, r, 0, left, bottom - r, false, true));
      into.add(new LineTo(left, top + r));
      into.add(new ArcTo(r, r, 0, left + r, top, false, true));
    }
    into.add(new ClosePath());
  }

  @Override
  public @Nullable Orientation getContentBias() {
    return wraps ? Orientation.HORIZONTAL : null;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(flow.prefWidth(-1)) + 1;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double natural = flow.prefHeight(wraps && width > 0 ? width : -1);
    return Math.round(natural + flow.getLineSpacing());
  }

  @Override
  protected double computeMaxWidth(double height) {
    return Double.MAX_VALUE;
  }

  @Override
  protected void layoutChildren() {
    double width = wraps ? getWidth() : Math.max(getWidth(), computePrefWidth(-1));
    double half = Math.floor(flow.getLineSpacing() / 2);
    flow.resizeRelocate(0, half, width, Math.max(0, getHeight() - half));
    flow.layout();
    for (Mark mark : spans.keySet()) {
      paint(mark);
    }
  }
}
