package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;

/** What can be done with selected words and with what was marked. JavaFX thread. */
public interface HighlightTools {
  /** Marks a range of the projection. */
  void mark(Span range, Tint tint);

  /** Marks a range and asks for a note to it. */
  void annotate(Span range);

  /** Shows what belongs to a mark, near a point of the scene. */
  void open(ReaderHighlight highlight, double sceneX, double sceneY);
}
