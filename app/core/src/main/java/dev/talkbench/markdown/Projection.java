package dev.talkbench.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The growing plain text of a document. One parse, one thread. */
final class Projection {
  private final StringBuilder text = new StringBuilder();

  /** Where the next unit goes. */
  int length() {
    return text.length();
  }

  /** Adds runs; says where they stand. */
  Span append(List<? extends Inline> runs) {
    return append(Inlines.text(runs));
  }

  /** Adds text; says where it stands. */
  Span append(String added) {
    int start = text.length();
    text.append(added);
    return new Span(start, text.length());
  }

  /** From {@code start} to the end. */
  Span since(int start) {
    return new Span(start, text.length());
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** The blocks of one level: puts one line feed between neighbours. */
  final class Level {
    private final List<Block> blocks = new ArrayList<>();
    private boolean separate;

    /**
     * Opens a level.
     *
     * @param separate whether something of the container already stands before the first block
     */
    Level(boolean separate) {
      this.separate = separate;
    }

    /** Builds a block at the end of the text; null leaves no trace. */
    void add(Supplier<? extends @Nullable Block> build) {
      int before = text.length();
      if (separate) {
        text.append('\n');
      }
      Block block = build.get();
      if (block == null) {
        text.setLength(before);
      } else {
        blocks.add(block);
        separate = true;
      }
    }

    /** What was built. */
    List<Block> blocks() {
      return List.copyOf(blocks);
    }
  }
}
