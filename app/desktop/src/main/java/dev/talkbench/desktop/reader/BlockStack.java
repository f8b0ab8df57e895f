package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The virtual stack: nodes exist for what shows and two views either side, running demos besides.
 *
 * <p>The place is kept as a piece and the pixels from its top to the view's top, not as a distance
 * from the beginning; so what shows does not move while heights above it become known.
 */
final class BlockStack extends Region {
  private static final double AROUND = 2;
  private static final long BUDGET_NANOS = 6_000_000;

  private final LiveBlocks live;
  private final Rectangle clip = new Rectangle();
  private final Runnable moved;
  private List<Piece> pieces = List.of();
  private double[] gaps = {};
  private Guesses guesses;
  private Measure measure = new Measure(1);
  private HeightMap heights = new HeightMap(new double[0]);
  private int anchor;
  private double delta;
  private double laidOutWidth = -1;
  private double foot = -1;
  private @Nullable Runnable landing;
  private final KeptSpot spot = new KeptSpot();
  private Motion motion = Motion.NONE;
  private final Runnable pulse = this::pulsed;
  private boolean painted;
  private @Nullable Scene awaited;

  /** An empty stack; {@code moved} runs after each layout. */
  BlockStack(Guesses nothing, BlockNodes nodes, Runnable moved) {
    this.guesses = nothing;
    live = new LiveBlocks(getChildren(), nodes);
    this.moved = moved;
    getStyleClass().add("stack");
    setClip(clip);
  }

  /** Shows another note; {@code whenSized} lands in it once it has a size. */
  void show(List<Piece> shown, Guesses known, BlockNodes made, Measure size, Runnable whenSized) {
    landing = whenSized;
    motion = Motion.JUMP;
    anchor = 0;
    delta = 0;
    set(shown, known, made, size);
  }

  /** Shows the same note set otherwise, the same words at the top. */
  void set(List<Piece> shown, Guesses known, BlockNodes made, Measure size) {
    if (landing == null) {
      landing = this::putBack;
    }
    live.show(shown, made);
    pieces = shown;
    guesses = known;
    measure = size;
    gaps = new double[shown.size()];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] =
          measure.px(
              i == 0
                  ? Gaps.above(shown.get(0), shown.get(0))
                  : Gaps.above(shown.get(i - 1), shown.get(i)));
    }
    laidOutWidth = -1;
    painted = false;
    requestLayout();
  }

  /** Whether what shows has still to be laid out: it stands nowhere yet. */
  boolean pending() {
    return landing != null;
  }

  /** Goes somewhere, at once or as soon as what shows has a size. */
  void land(Runnable going) {
    if (landing != null) {
      landing = going;
    } else if (getWidth() > 0) {
      going.run();
    }
  }

  /** What was at the view's top before it was set anew is there again. */
  private void putBack() {
    Motion before = motion;
    int offset = spot.offset();
    if (offset >= 0) {
      reveal(offset, spot.below());
    } else if (offset == KeptSpot.BEGINNING) {
      place(0, -getHeight());
    }
    spot.hold();
    motion = before;
  }

  /** What is near is built once what shows has been handed to the painter. */
  private void fillWhenPainted() {
    Scene scene = getScene();
    if (scene != null && awaited == null) {
      awaited = scene;
      scene.addPostLayoutPulseListener(pulse);
    }
  }

  private void pulsed() {
    if (awaited != null) {
      awaited.removePostLayoutPulseListener(pulse);
    }
    awaited = null;
    painted = true;
    Platform.runLater(this::requestLayout);
  }

  /** Builds one piece anew: what stands in it has changed. */
  void rebuild(int index) {
    if (live.drop(index)) {
      requestLayout();
    }
  }

  // Place.

  double total() {
    return heights.total() + bottomAir();
  }

  /** Air below the end in pixels; before, three tenths of the view. */
  void foot(double air) {
    foot = air;
  }

  private double bottomAir() {
    return pieces.isEmpty() ? 0 : foot >= 0 ? foot : Math.round(getHeight() * 0.3);
  }

  /** Distance of the view's top from the beginning. */
  double top() {
    return heights.top(anchor) + delta;
  }

  double bottom() {
    return Math.max(0, total() - getHeight());
  }

  void scrollBy(double pixels) {
    if (pixels != 0) {
      went(Math.abs(pixels) <= getHeight() ? Motion.STEP : Motion.JUMP);
      delta += pixels;
      requestLayout();
    }
  }

  void scrollTo(double y) {
    double aim = Math.clamp(y, 0, bottom());
    went(Motion.JUMP);
    anchor = heights.indexAt(aim);
    delta = aim - heights.top(anchor);
    requestLayout();
  }

  /** The bar was pulled to {@code y}. */
  void pull(double y) {
    double way = y - top();
    if (Math.abs(way) <= getHeight()) {
      scrollBy(way);
    } else {
      scrollTo(y);
    }
  }

  private void went(Motion how) {
    spot.leave();
    motion = motion == Motion.JUMP ? Motion.JUMP : how;
  }

  /** How the view came to stand where it does, since this was asked last. */
  Motion motion() {
    Motion last = motion;
    motion = Motion.NONE;
    return last;
  }

  /** Distance of the view's top from the beginning when the end of the text is just in view. */
  double end() {
    return heights.total() - getHeight();
  }

  /** Seconds to read what is below {@code y} pixels from the beginning. */
  double secondsBelow(double y) {
    return guesses.secondsAfter(heights.indexAt(y));
  }

  /** Brings a piece's top (its gap not counted) {@code pixels} above the view's top. */
  void place(int piece, double pixels) {
    went(Motion.JUMP);
    anchor = Math.clamp(piece, 0, Math.max(0, pieces.size() - 1));
    delta = pixels + (pieces.isEmpty() ? 0 : gaps[anchor]);
    requestLayout();
  }

  /** The first piece that shows. */
  int firstPiece() {
    return anchor;
  }

  /** Pixels of the first piece, its gap not counted, that are above the view. */
  double pixelsAbove() {
    return pieces.isEmpty() ? 0 : delta - gaps[anchor];
  }

  double heightOf(int piece) {
    return heights.get(piece);
  }

  double gapOf(int piece) {
    return gaps[piece];
  }

  /** Brings {@code offset} to {@code fraction} of the view's height; opens what folds over it. */
  void revealAt(int offset, double fraction) {
    reveal(offset, (double) Math.round(getHeight() * fraction));
  }

  /** Brings {@code offset} to {@code y} pixels below the view's top. */
  private void reveal(int offset, double below) {
    if (pieces.isEmpty() || getWidth() <= 0) {
      return;
    }
    went(Motion.JUMP);
    int piece = guesses.pieceAt(offset);
    LiveBlocks.Live shown = realize(piece);
    for (Built.Fold fold : shown.built().folds()) {
      if (fold.text().start() <= offset && offset < fold.text().end()) {
        fold.open();
        shown.stale();
      }
    }
    shown = realize(piece);
    Region node = shown.node();
    node.resize(measure.width(shown.built(), getWidth()), shown.height() - gaps[piece]);
    node.applyCss();
    node.layout();
    double y = 0;
    TextLeaf leaf = shown.built().leafAt(offset);
    if (leaf != null) {
      Point2D place = TextPoints.inLeaf(leaf, offset);
      y = TextPoints.inNode(leaf, node, place.getX(), place.getY()).getY();
      sideways(leaf, node, place.getX());
    }
    anchor = piece;
    delta = gaps[piece] + y - below;
    requestLayout();
  }

  private static void sideways(TextLeaf leaf, Region node, double x) {
    for (Parent parent = leaf.getParent();
        parent != null && parent != node;
        parent = parent.getParent()) {
      if (parent instanceof SidewaysPane pane) {
        pane.reveal(leaf.getLayoutX() + x);
      }
    }
  }

  /** Moves as little as shows {@code node}, which stands in this stack. */
  void reveal(Node node) {
    Bounds bounds = sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double air = measure.px(48);
    if (bounds.getMinY() < air) {
      scrollBy(bounds.getMinY() - air);
    } else if (bounds.getMaxY() > getHeight() - air) {
      scrollBy(bounds.getMaxY() - getHeight() + air);
    }
  }

  // Points and offsets.

  /** Offset nearest to a point of the view, or -1 when nothing shows. */
  int offsetAt(double x, double y) {
    return live.offsetAt(x, y, getHeight());
  }

  /** The range of the text that holds {@code offset}, its block or cell, or null. */
  @Nullable Span leafAt(int offset) {
    return live.leafAt(guesses.pieceAt(offset), offset);
  }

  /** One rectangle a line for what has a node of a range, in the coordinates of this stack. */
  List<Rectangle2D> rectangles(Span range) {
    return live.rectangles(range);
  }

  // Marks.

  /** What the screen reader says of a text in which the reader has marked something. */
  void sayMarked(String words) {
    live.sayMarked(words);
  }

  /** Paints ranges, ordered and apart, in every text that shows. */
  void mark(Mark mark, List<Span> ranges) {
    live.mark(mark, ranges);
  }

  /** Opacity of the hits that were landed on. */
  void hitOpacity(double opacity) {
    live.hitOpacity(opacity);
  }

  // Layout.

  /** The piece with its node, measured. */
  private LiveBlocks.Live realize(int index) {
    LiveBlocks.Live piece = live.at(index);
    if (piece.needsMeasuring()) {
      double own = measure.width(piece.built(), getWidth());
      double height = Math.ceil(piece.node().prefHeight(own));
      piece.measured(height == 0 ? 0 : height + gaps[index]);
      heights.measured(index, piece.height());
    }
    return piece;
  }

  /** The height of a piece, which is built when it has no node. */
  private double measured(int index) {
    return realize(index).height();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    clip.setWidth(width);
    clip.setHeight(height);
    if (pieces.isEmpty() || width <= 0 || height <= 0) {
      return;
    }
    if (width != laidOutWidth) {
      rewrap(width);
      if (landing == null) {
        landing = this::putBack;
      }
    }
    Runnable land = landing;
    if (land != null) {
      landing = null;
      land.run();
    }
    settle(height);
    fill(height);
    live.all().forEach(this::put);
    spot.laidOut(top() <= 0, offsetAt(width / 2, KeptSpot.EDGE), this::lineTop);
    moved.run();
  }

  private void put(int index, LiveBlocks.Live piece) {
    double y = -Math.round(delta) + offsetFromAnchor(index);
    Region node = piece.node();
    double own = measure.width(piece.built(), getWidth());
    double gap = piece.height() == 0 ? 0 : gaps[index];
    double left = measure.left(piece.built(), own, getWidth());
    node.resizeRelocate(left, y + gap, own, Math.max(0, piece.height() - gap));
    if (y < getHeight() && y + piece.height() > 0) {
      node.layout(); // What has moved is told in places of the text.
    }
  }

  /** How far the line that holds {@code offset} is below the view's top, in pixels. */
  private double lineTop(int offset) {
    LiveBlocks.Live piece = live.all().get(guesses.pieceAt(offset));
    TextLeaf leaf = piece == null ? null : piece.built().leafAt(offset);
    if (piece == null || leaf == null) {
      return 0;
    }
    Point2D place = TextPoints.inLeaf(leaf, offset);
    Region node = piece.node();
    return node.getLayoutY() + TextPoints.inNode(leaf, node, place.getX(), place.getY()).getY();
  }

  private void rewrap(double width) {
    laidOutWidth = width;
    heights = new HeightMap(guesses.heights(measure.column(width), measure, gaps));
    live.stale();
  }

  private double offsetFromAnchor(int index) {
    return heights.top(index) - heights.top(anchor);
  }

  /** Makes the anchor the piece at the view's top, and keeps the view within the stack. */
  private void settle(double height) {
    realize(anchor);
    while (delta < 0 && anchor > 0) {
      anchor--;
      delta += measured(anchor);
    }
    delta = Math.max(0, delta);
    while (anchor < pieces.size() - 1 && delta >= measured(anchor)) {
      delta -= measured(anchor);
      anchor++;
    }
    double below = -delta + bottomAir();
    for (int i = anchor; i < pieces.size() && below < height; i++) {
      below += measured(i);
    }
    if (below < height) {
      double most = delta - (height - below);
      delta = most;
      while (delta < 0 && anchor > 0) {
        anchor--;
        delta += measured(anchor);
      }
      delta = Math.max(0, delta);
    }
  }

  /** Builds what shows, then what is near while time lasts, and lets go of what is far. */
  private void fill(double height) {
    double y = -delta;
    int low = anchor;
    int high = anchor;
    while (high < pieces.size() && y < height) {
      y += measured(high);
      high++;
    }
    long until = System.nanoTime() + (painted ? BUDGET_NANOS : 0);
    boolean more = false;
    double limit = height * (1 + AROUND);
    while (high < pieces.size() && y < limit) {
      if (!live.has(high) && System.nanoTime() > until) {
        more = true;
        break;
      }
      y += measured(high);
      high++;
    }
    double up = -delta;
    while (low > 0 && up > -height * AROUND) {
      if (!live.has(low - 1) && System.nanoTime() > until) {
        more = true;
        break;
      }
      low--;
      up -= measured(low);
    }
    release(low, high);
    if (more && !painted) {
      fillWhenPainted();
    } else if (more) {
      Platform.runLater(this::requestLayout);
    }
  }

  private void release(int low, int high) {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    if (live.keep(low - 1, high, focused) && getParent() != null) {
      getParent().requestFocus();
    }
  }

  /** Number of pieces that have a node now. */
  int liveCount() {
    return live.count();
  }

  int pieceCount() {
    return pieces.size();
  }

  Guesses guesses() {
    return guesses;
  }

  Piece piece(int index) {
    return pieces.get(index);
  }
}
