package dev.talkbench.desktop.reader;

import java.util.function.IntToDoubleFunction;

/**
 * The words at the top of the view. When the page is set anew (size, width, font) they come back to
 * where they were; until the reader moves they stay the words that are kept, so that any number of
 * changes leads nowhere else. JavaFX thread.
 */
final class KeptSpot {
  /** A line of which less than that shows, in pixels, is not the first. */
  static final double EDGE = 4;

  /** The view is at the beginning: the title shows. */
  static final int BEGINNING = -1;

  /** There are no words, only a picture. */
  static final int NONE = -2;

  private int offset = BEGINNING;
  private double below;
  private boolean held;

  /** Offset of the words, or {@link #BEGINNING}, or {@link #NONE}. */
  int offset() {
    return offset;
  }

  /** How far the line of the words is below the view's top, in pixels; negative above it. */
  double below() {
    return below;
  }

  /** The words were put back: they are kept through what comes. */
  void hold() {
    held = true;
  }

  /** The reader goes elsewhere: other words will be kept. */
  void leave() {
    held = false;
  }

  /**
   * What shows was laid out.
   *
   * @param beginning the view is at the beginning
   * @param first offset of the first text that shows, or negative when there is none
   * @param lineTop how far the line of an offset is below the view's top, in pixels
   */
  void laidOut(boolean beginning, int first, IntToDoubleFunction lineTop) {
    if (!held) {
      offset = beginning ? BEGINNING : first < 0 ? NONE : first;
      below = offset < 0 ? 0 : lineTop.applyAsDouble(offset);
    }
  }
}
