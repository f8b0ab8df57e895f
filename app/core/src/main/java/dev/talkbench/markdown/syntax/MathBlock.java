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

/**
 * Displayed TeX: {@code $$ ... $$} or a TeX environment that starts a line of its own and ends one.
 * It does not interrupt a paragraph: there the same signs are math in the line (kramdown syntax,
 * "Math Blocks").
 */
final class MathBlock extends AbstractBlockParser {
  private final MathBlockNode block = new MathBlockNode();
  private final int end;

  private MathBlock(int end) {
    this.end = end;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isRawText() {
    return true;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return state.getLine().getStartOffset() < end
        ? BlockContinue.atIndex(state.getIndex())
        : BlockContinue.none();
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    block.add(line);
  }

  @Override
  public void closeBlock(ParserState state) {
    var lines = block.lines();
    if (!lines.isEmpty()) {
      BasedSequence first = lines.getFirst();
      BasedSequence last = lines.getLast();
      block.setChars(first.baseSubSequence(first.getStartOffset(), last.trimEnd().getEndOffset()));
    }
  }

  /** Starts at the delimiters. */
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
      if (state.getIndent() >= 4 || matched.getBlockParser().isParagraphParser()) {
        return BlockStart.none();
      }
      int at = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      if (at >= line.length() || (line.charAt(at) != '$' && line.charAt(at) != '\\')) {
        return BlockStart.none();
      }
      BasedSequence base = line.getBaseSequence();
      int end = TexDelimiters.blockEnd(base, line.getStartOffset() + at);
      return end < 0 ? BlockStart.none() : BlockStart.of(new MathBlock(end)).atIndex(at);
    }
  }
}
