package dev.talkbench.store;

import java.util.List;

/**
 * The tabs of the window.
 *
 * @param open from left to right
 * @param active index of the one that is read; 0 when there is none
 * @param closed those that can be opened again, the latest first
 */
public record Tabs(List<OpenTab> open, int active, List<OpenTab> closed) {
  /** No tab. */
  public static final Tabs NONE = new Tabs(List.of(), 0, List.of());

  /** Copies the lists and checks the index. */
  public Tabs {
    open = List.copyOf(open);
    closed = List.copyOf(closed);
    if (active < 0 || active > Math.max(0, open.size() - 1)) {
      throw new IllegalArgumentException("tab " + active + " of " + open.size());
    }
  }
}
