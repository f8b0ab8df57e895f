package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;

/** Selecting words without a mouse, paragraph by paragraph and word by word. JavaFX thread. */
final class KeySelection {
  private static final double READING_LINE = 0.3;

  private final BlockStack stack;
  private final DocumentSelection selection;
  private final Supplier<String> text;

  KeySelection(BlockStack stack, DocumentSelection selection, Supplier<String> text) {
    this.stack = stack;
    this.selection = selection;
    this.text = text;
  }

  /** Selects the paragraph that is being read, when nothing is selected; whether it did. */
  boolean begin() {
    if (!selection.isEmpty()) {
      return false;
    }
    int offset = stack.offsetAt(stack.getWidth() / 2, stack.getHeight() * READING_LINE);
    if (offset < 0) {
      return false;
    }
    Span line = line(offset);
    if (line.length() == 0) {
      return false;
    }
    select(line);
    return true;
  }

  /** Selects the next paragraph (1) or the one before (-1). */
  void paragraph(int by) {
    if (begin()) {
      return;
    }
    String all = text.get();
    Span now = selection.range();
    int at = by > 0 ? now.end() : now.start() - 1;
    while (at >= 0 && at < all.length()) {
      Span line = line(by > 0 ? at + 1 : at);
      if (line.length() > 0 && (by > 0 ? line.start() > now.start() : line.start() < now.start())) {
        select(line);
        return;
      }
      at = by > 0 ? line.end() : line.start() - 1;
      if (by > 0 && at + 1 >= all.length()) {
        return;
      }
    }
  }

  /** Moves the end by a word, forward (1) or back (-1). */
  void end(int by) {
    if (!begin()) {
      Span now = selection.range();
      int to = step(now.end(), by);
      select(new Span(now.start(), Math.max(to, step(now.start(), 1))));
    }
  }

  /** Moves the beginning by a word. */
  void start(int by) {
    if (!begin()) {
      Span now = selection.range();
      int from = step(now.start(), by);
      select(new Span(Math.min(from, step(now.end(), -1)), now.end()));
    }
  }

  /** The next place where a word begins or ends, on the side that {@code by} says. */
  private int step(int from, int by) {
    String all = text.get();
    int at = from;
    if (by > 0) {
      while (at < all.length() && !Character.isLetterOrDigit(all.charAt(at))) {
        at++;
      }
      while (at < all.length() && Character.isLetterOrDigit(all.charAt(at))) {
        at++;
      }
    } else {
      while (at > 0 && !Character.isLetterOrDigit(all.charAt(at - 1))) {
        at--;
      }
      while (at > 0 && Character.isLetterOrDigit(all.charAt(at - 1))) {
        at--;
      }
    }
    return at;
  }

  private Span line(int offset) {
    String all = text.get();
    int at = Math.clamp(offset, 0, all.length());
    int from = at == 0 ? 0 : all.lastIndexOf('\n', at - 1) + 1;
    int to = all.indexOf('\n', at);
    return new Span(from, to < 0 ? all.length() : Math.max(from, to));
  }

  private void select(Span range) {
    selection.set(range.start(), range.end());
    boolean shows = false;
    for (Rectangle2D line : stack.rectangles(range)) {
      shows |= line.getMinY() >= 0 && line.getMaxY() <= stack.getHeight();
    }
    if (!shows) {
      stack.revealAt(range.start(), READING_LINE);
    }
  }
}
