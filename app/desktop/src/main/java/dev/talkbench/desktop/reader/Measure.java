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

  /** How wide a piece is in a view of {@code width}. */
  double width(Built built, double width) {
    double column = column(width);
    double wide = Math.max(column, width - 2 * MARGIN);
    return switch (built.breadth()) {
      case COLUMN -> column;
      case CARD -> column + 2 * OVERHANG;
      case LISTING -> {
        double card = column + 2 * OVERHANG;
        double right = Math.max(card, (width + card) / 2 - MARGIN);
        yield Math.clamp(Math.ceil(built.node().prefWidth(-1)), card, right);
      }
      case SPREAD -> {
        double card = column + 2 * OVERHANG;
        yield Math.clamp(Math.ceil(built.node().prefWidth(-1)), card, Math.max(card, wide));
      }
      case WIDE -> Math.clamp(Math.ceil(built.node().prefWidth(-1)), column, wide);
    };
  }

  /**
   * Where a piece of {@code own} pixels begins in a view of {@code width}. A listing keeps its left
   * edge where cards have theirs and grows to the right.
   */
  double left(Built built, double own, double width) {
    double from = built.breadth() == Built.Breadth.LISTING ? column(width) + 2 * OVERHANG : own;
    return Math.floor((width - from) / 2);
  }
}
