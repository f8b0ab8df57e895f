package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;
import java.util.List;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Find in the note that shows: the bar, the places found, and which of them is the present one.
 * JavaFX thread.
 */
final class PageFind {
  private static final double THIRD = 1.0 / 3;

  private final BlockStack stack;
  private final IntSupplier firstOffset;
  private final Runnable leaving;
  private final Runnable closed;
  private final FindBar bar;
  private String projection = "";

  /** Of the projection; made when something is sought in it. */
  private @Nullable FindInPage finder;

  private List<Span> found = List.of();
  private int current = -1;

  /** Since the bar was opened, something was gone to: the way back begins where it was opened. */
  private boolean left;

  /**
   * Nothing sought yet.
   *
   * @param firstOffset of the text that shows: the first place found is looked for from there
   * @param leaving told once, before the first place found is gone to
   * @param closed told when the bar has been closed
   */
  PageFind(
      ReaderWords words,
      BlockStack stack,
      IntSupplier firstOffset,
      Runnable leaving,
      Runnable closed) {
    this.stack = stack;
    this.firstOffset = firstOffset;
    this.leaving = leaving;
    this.closed = closed;
    bar = new FindBar(words, this::typed, this::step, this::close);
  }

  /** Another note shows; what is lit of the one before goes out. */
  void in(String text) {
    projection = text;
    finder = null;
    found = List.of();
    current = -1;
    left = false;
    stack.mark(Mark.FIND, found);
    stack.mark(Mark.FIND_NOW, found);
  }

  /**
   * Seeks what stands in the bar, if it is open, in the note that shows now; goes nowhere, because
   * the note opens where it was asked for.
   */
  void again() {
    if (isOpen()) {
      seek(bar.typed());
      paint();
    }
  }

  /** Opens the bar with {@code words} in it, or with what was sought last when they are empty. */
  void open(List<Node> reader, String words) {
    left &= isOpen();
    if (!words.isEmpty()) {
      bar.type(words);
    }
    bar.open(reader);
    typed(bar.typed());
  }

  /** Closes the bar and puts out what it lit. */
  void close() {
    bar.setVisible(false);
    found = List.of();
    current = -1;
    paint();
    closed.run();
  }

  boolean isOpen() {
    return bar.isVisible();
  }

  boolean isBar(Node node) {
    return node == bar;
  }

  /** How many places were found. */
  int count() {
    return found.size();
  }

  /** Goes to the next (1) or the previous (-1) place found. */
  void step(int by) {
    if (!found.isEmpty()) {
      current = Math.floorMod(current + by, found.size());
      show();
    }
  }

  private void typed(String words) {
    if (isOpen()) {
      seek(words);
      show();
    }
  }

  private void seek(String words) {
    FindInPage in = finder == null ? new FindInPage(projection) : finder;
    finder = in;
    found = in.find(words);
    current = found.isEmpty() ? -1 : 0;
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).start() >= firstOffset.getAsInt()) {
        current = i;
        break;
      }
    }
  }

  private void show() {
    paint();
    if (current >= 0) {
      if (!left) {
        left = true;
        leaving.run();
      }
      stack.revealAt(found.get(current).start(), THIRD);
    }
  }

  private void paint() {
    stack.mark(Mark.FIND, found);
    stack.mark(Mark.FIND_NOW, current < 0 ? List.of() : List.of(found.get(current)));
    bar.count(current, found.size());
  }

  /** Takes its place at the top of a reader of that width. */
  void place(double width) {
    bar.place(width);
  }
}
