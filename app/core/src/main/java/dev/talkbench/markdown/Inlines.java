package dev.talkbench.markdown;

import java.util.List;

/** Text of runs. */
public final class Inlines {
  private Inlines() {}

  /** What {@code runs} contribute to the projection, joined. */
  public static String text(List<? extends Inline> runs) {
    var text = new StringBuilder();
    for (Inline run : runs) {
      text.append(run.text());
    }
    return text.toString();
  }
}
