package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;

/** What is selected, in offsets of the projection; outlives the nodes it is painted on. */
final class DocumentSelection {
  private final Runnable changed;
  private int anchor;
  private int caret;

  DocumentSelection(Runnable changed) {
    this.changed = changed;
  }

  /** The selected range, maybe empty. */
  Span range() {
    return new Span(Math.min(anchor, caret), Math.max(anchor, caret));
  }

  boolean isEmpty() {
    return anchor == caret;
  }

  void clear() {
    set(caret, caret);
  }

  /** Starts at {@code from} and reaches to {@code to}, which may lie before it. */
  void set(int from, int to) {
    if (from != anchor || to != caret) {
      anchor = from;
      caret = to;
      changed.run();
    }
  }

  /** Keeps where it started and reaches to {@code to}. */
  void extend(int to) {
    set(anchor, to);
  }

  /**
   * The word around {@code offset}: letters and digits of any script, so a Korean word with its
   * particle; one character where there is none.
   */
  static Span word(String text, int offset, Span within) {
    int from = Math.clamp(offset, within.start(), within.end());
    int to = from;
    while (from > within.start() && Character.isLetterOrDigit(text.codePointBefore(from))) {
      from -= Character.charCount(text.codePointBefore(from));
    }
    while (to < within.end() && Character.isLetterOrDigit(text.codePointAt(to))) {
      to += Character.charCount(text.codePointAt(to));
    }
    if (from == to && to < within.end()) {
      to += Character.charCount(text.codePointAt(to));
    }
    return new Span(from, Math.min(to, within.end()));
  }
}
