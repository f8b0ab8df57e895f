package dev.talkbench.desktop.reader;

/**
 * How the text of a note is set, apart from its size.
 *
 * @param column width of a line in pixels at 17 px text, 520 to 860
 * @param leading height of a line in ems, 1.4 to 2.2
 * @param medium whether the text is set in the medium weight
 */
public record PageLook(double column, double leading, boolean medium) {
  /** The look as it was drawn. */
  public static final PageLook STANDARD = new PageLook(664, 30 / 17.0, false);

  /** The line that the font itself takes, in ems. */
  private static final double OWN = 1.1934;

  /** Brings every value into its range. */
  public PageLook {
    column = Math.clamp(column, 520, 860);
    leading = Math.clamp(leading, 1.4, 2.2);
  }

  /** Space between two lines, in ems. */
  double spacing() {
    return leading - OWN;
  }
}
