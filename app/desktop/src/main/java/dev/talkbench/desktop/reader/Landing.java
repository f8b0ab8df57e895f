package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;
import java.util.List;

/**
 * Where a note opens. Offsets are UTF-16 units of the projection; unknown places land at the top.
 */
public sealed interface Landing {
  /** At the title. */
  record Top() implements Landing {}

  /**
   * Where a reader left.
   *
   * @param offset of a block's start, as {@link ReaderView#position()} gave it
   * @param delta pixels from that block's top to the top of the view; negative above it
   */
  record At(int offset, double delta) implements Landing {}

  /** At a heading or a footnote ({@code fn:label}). */
  record Anchor(String name) implements Landing {}

  /**
   * At a search hit, lit, a third down the view.
   *
   * @param offset of the hit
   * @param lit ranges to light, may be empty
   */
  record Hit(int offset, List<Span> lit) implements Landing {
    /** Copies the ranges. */
    public Hit {
      lit = List.copyOf(lit);
    }
  }
}
