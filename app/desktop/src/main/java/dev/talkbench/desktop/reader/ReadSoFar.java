package dev.talkbench.desktop.reader;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.util.Duration;

/**
 * How far a note was read: the furthest place that reading on has reached, not where the view
 * stands. It never falls.
 *
 * <ul>
 *   <li>A step of at most a view (wheel, keys, a slow pull at the bar) reads on. A jump (a note
 *       that opens, a hit, a heading, a footnote, find, Home, End) begins a new stretch and counts
 *       nothing by itself.
 *   <li>A stretch that began within a view of what was read before goes on from there: it counts
 *       with its first step, or after two seconds of looking. Any other counts once it has gone on
 *       for a whole view.
 *   <li>The note is read when its end was in view in a stretch that counts. A note that fits into
 *       the view is read after two seconds.
 * </ul>
 *
 * <p>Shares are those of the way from the beginning to the end of scrolling, as they were before
 * this rule: what was kept stays valid. JavaFX thread.
 */
final class ReadSoFar {
  /** Looking at a place for that long is reading it. */
  private static final Duration DWELL = Duration.seconds(2);

  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
  private final PauseTransition dwell = new PauseTransition(DWELL);

  /** Where the stretch began, where the view stands, and how much a view is; all as shares. */
  private double from;

  private double at;
  private double view;
  private boolean counts;

  ReadSoFar() {
    dwell.setOnFinished(event -> dwelt());
  }

  /** Share of the note that was read, from 0 to 1; falls only when another note shows. */
  ReadOnlyDoubleProperty share() {
    return share.getReadOnlyProperty();
  }

  /** Another note shows, of which nothing was read as far as is known yet. */
  void begin() {
    share.set(0);
    counts = false;
    dwell.stop();
  }

  /** That much was read before. */
  void before(double known) {
    share.set(Math.max(share.get(), Math.clamp(known, 0, 1)));
  }

  /**
   * The stack was laid out.
   *
   * @param motion how the view came to stand there
   * @param top of the view, in pixels from the beginning
   * @param bottom the largest {@code top}, in pixels
   * @param end the {@code top} from which the end of the text is in view, in pixels
   * @param height of the view, in pixels
   */
  void stands(Motion motion, double top, double bottom, double end, double height) {
    view = bottom <= 0 ? 1 : height / bottom;
    at = top >= end - 1 ? 1 : Math.clamp(top / bottom, 0, 1);
    if (motion == Motion.JUMP) {
      from = end <= 0 ? 0 : at;
      counts = false;
    } else if (motion == Motion.STEP) {
      from = Math.min(from, at);
      counts |= goesOn() || at - from >= view;
      count();
    }
    if (motion != Motion.NONE) {
      dwell.playFromStart();
    }
  }

  /** The reader has looked at the same place for a while. */
  void dwelt() {
    counts |= goesOn();
    count();
  }

  private boolean goesOn() {
    return from <= share.get() + view;
  }

  private void count() {
    if (counts) {
      share.set(Math.max(share.get(), at));
    }
  }
}
