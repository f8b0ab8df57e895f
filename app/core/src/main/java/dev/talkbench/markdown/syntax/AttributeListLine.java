package dev.talkbench.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** A kramdown attribute list on a line of its own; it ends the block before it. */
final class AttributeListLine extends AbstractBlockParser {
  private final AttributeListNode block;

  private AttributeListLine(BasedSequence chars) {
    block = new AttributeListNode(chars);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    // The line was taken whole when the block started.
  }

  @Override
  public void closeBlock(ParserState state) {
    // Nothing is open.
  }

  /** Starts where a line holds nothing but a list. */
  static final class Factory implements CustomBlockParserFactory, Unordered {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Start(options);
    }
  }

  private static final class Start extends AbstractBlockParserFactory {
    Start(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      NoteParser.checkInterrupt();
      if (state.getIndent() >= 4) {
        return BlockStart.none();
      }
      BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex()).trimEnd();
      return AttributeListGrammar.isList(line) || AttributeListGrammar.isDefinition(line)
          ? BlockStart.of(new AttributeListLine(line)).atIndex(state.getLine().length())
          : BlockStart.none();
    }
  }
}
