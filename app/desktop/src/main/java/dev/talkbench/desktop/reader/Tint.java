package dev.talkbench.desktop.reader;

import java.util.Locale;

/** Colours of the reader's own marks; none is that of what was found. */
public enum Tint {
  /** Green. */
  GREEN(Mark.GREEN),
  /** Blue. */
  BLUE(Mark.BLUE),
  /** Pink. */
  PINK(Mark.PINK),
  /** Orange. */
  ORANGE(Mark.ORANGE);

  private final Mark mark;

  Tint(Mark mark) {
    this.mark = mark;
  }

  Mark mark() {
    return mark;
  }

  /** Lower case, as it stands in names of styles and words. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
