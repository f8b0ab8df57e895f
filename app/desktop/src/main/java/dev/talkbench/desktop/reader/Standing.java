package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Section;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Where the reader stands in the note, as of the last layout of the stack. JavaFX thread. */
final class Standing {
  private static final double SECTION_AT = 0.3;

  /** What is cut by the edge of the view does not count as read, or as to be read. */
  private static final double EDGE = 4;

  private final BlockStack stack;
  private final ReadOnlyObjectWrapper<@Nullable Section> section = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyIntegerWrapper firstOffset = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper minutesLeft = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
  private final ReadSoFar read = new ReadSoFar();

  Standing(BlockStack stack) {
    this.stack = stack;
    read.share().subscribe(share -> leave());
  }

  /** How far the note was read. */
  ReadSoFar read() {
    return read;
  }

  /** What is left after the furthest place. */
  private void leave() {
    double share = read.share().get();
    double seconds = stack.secondsBelow(share * stack.bottom() + stack.getHeight() - EDGE);
    unread.set(share >= 1 ? 0 : (int) Math.ceil(seconds / 60));
  }

  /** The stack, which shows {@code document}, was laid out. */
  void update(Document document) {
    double bottom = stack.bottom();
    double middle = stack.getWidth() / 2;
    double height = stack.getHeight();
    progress.set(bottom <= 0 ? 1 : Math.clamp(stack.top() / bottom, 0, 1));
    firstOffset.set(Math.max(0, stack.offsetAt(middle, EDGE)));
    section.set(new Places(document).section(stack.offsetAt(middle, height * SECTION_AT)));
    int last = stack.offsetAt(middle, height - EDGE);
    double seconds = last < 0 ? 0 : stack.guesses().secondsAfter(stack.guesses().pieceAt(last));
    minutesLeft.set((int) Math.ceil(seconds / 60));
    read.stands(stack.motion(), stack.top(), bottom, stack.end(), height);
    leave();
  }

  /** To land there again. */
  Landing.At position() {
    if (stack.pieceCount() == 0) {
      return new Landing.At(0, 0);
    }
    int piece = stack.firstPiece();
    double delta = stack.pixelsAbove();
    // What is not in the projection is told by the first block below it.
    while (piece < stack.pieceCount() - 1 && !(stack.piece(piece) instanceof Piece.Of)) {
      delta += stack.gapOf(piece) - stack.heightOf(piece) - stack.gapOf(piece + 1);
      piece++;
    }
    return new Landing.At(stack.piece(piece).text().start(), delta);
  }

  ReadOnlyObjectProperty<@Nullable Section> section() {
    return section.getReadOnlyProperty();
  }

  ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty firstOffset() {
    return firstOffset.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty unread() {
    return unread.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty minutesLeft() {
    return minutesLeft.getReadOnlyProperty();
  }
}
