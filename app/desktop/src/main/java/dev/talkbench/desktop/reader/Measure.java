package dev.talkbench.desktop.reader;

/**
 * The page's dimensions at one zoom, in pixels; the steps are those of the look.
 *
 * @param zoom 1 is 17 px text
 * @param look width of the column and the like
 */
record Measure(double zoom, PageLook look) {
  /** Reading size at zoom 1. */
  static final double TEXT = 17;

  /** How far cards and code stand out of the column on each side, at any zoom. */
  static final double OVERHANG = 24;

  /** The least distance between anything and the window's edge. */
  static final double MARGIN = 24;

  Measure(double zoom) {
    this(zoom, PageLook.STANDARD);
  }

  /** Scales and rounds a length given at zoom 1. */
  double px(double length) {
    return Math.round(length * zoom);
  }

  /** Size of the reading text. */
  double text() {
    return px(TEXT);
  }

  /** Height of a line of reading text. */
  double line() {
    return Math.round(text() * look.leading());
  }

  /** Width of the column in a view of {@code width}. */
  double column(double width) {
    return Math.max(120, Math.min(px(look.column()), width - 2 * (MARGIN + OVERHANG)));
  }
}
