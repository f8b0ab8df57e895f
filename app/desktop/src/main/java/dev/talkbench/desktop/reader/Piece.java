package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Span;

/**
 * What the stack shows as one node: the head, a note about the note, a block, or a part of a block
 * too long for one node.
 */
sealed interface Piece {
  /** Range in the projection; empty for what is not in it. */
  Span text();

  /** Title, subtitle, tags. */
  record Head(NoteHeader header, Span text) implements Piece {}

  /** Says that the note is shown as plain text. */
  record Banner(Span text) implements Piece {}

  /**
   * A block.
   *
   * @param whole the block this is a part of; {@code block} itself when it was not cut
   * @param join whether more of it stands above and below
   */
  record Of(Block block, Block whole, Join join) implements Piece {
    @Override
    public Span text() {
      return block.text();
    }
  }

  /** Where a part stands in its block. */
  enum Join {
    /** All of it. */
    WHOLE,
    /** More below. */
    FIRST,
    /** More above and below. */
    MIDDLE,
    /** More above. */
    LAST;

    /** Whether this is the block's beginning. */
    boolean opens() {
      return this == WHOLE || this == FIRST;
    }

    /** Whether this is the block's end. */
    boolean closes() {
      return this == WHOLE || this == LAST;
    }

    static Join of(int index, int count) {
      if (count == 1) {
        return WHOLE;
      }
      return index == 0 ? FIRST : index == count - 1 ? LAST : MIDDLE;
    }
  }
}
