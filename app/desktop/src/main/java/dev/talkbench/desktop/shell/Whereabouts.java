package dev.talkbench.desktop.shell;

import java.util.List;

/**
 * Where the reader is and has been, for the shell in the other language.
 *
 * @param open ways of the open tabs, in their order
 * @param closed ways of the closed ones, in their order
 * @param query what stands in the search field
 * @param page what the middle shows
 */
record Whereabouts(List<Trail.Past> open, List<Trail.Past> closed, String query, Shell.Page page) {
  /** Nowhere yet: a window that starts. */
  static final Whereabouts NONE = new Whereabouts(List.of(), List.of(), "", Shell.Page.READER);

  Whereabouts {
    open = List.copyOf(open);
    closed = List.copyOf(closed);
  }
}
