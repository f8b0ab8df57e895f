package dev.talkbench.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table right under a line of text, as GitHub reads it: its first row begins a paragraph of its
 * own, which flexmark then takes for a table.
 */
final class TableLine extends AbstractBlockParserFactory {
  private static final Pattern DELIMITERS =
      Pattern.compile(
          "[ \t>]*+(?:\\|[ \t]*+:?+-++:?+|:?+-++:?+[ \t]*+\\|)"
              + "(?:[ \t]*+\\|?+[ \t]*+:?+-++:?+)*+[ \t]*+\\|?+[ \t]*+");

  private TableLine(DataHolder options) {
    super(options);
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    boolean table =
        matched.getBlockParser().isParagraphParser()
            && state.getIndent() < 4
            && line.indexOf('|') >= 0
            && delimiters(line)
            && lineBefore(line).indexOf('|') < 0;
    return table
        ? BlockStart.of(new ParagraphParser()).atIndex(state.getIndex())
        : BlockStart.none();
  }

  /** With a pipe it is a row of the same head. */
  private static BasedSequence lineBefore(BasedSequence line) {
    BasedSequence base = line.getBaseSequence();
    int end = base.lastIndexOf('\n', line.getStartOffset() - 1);
    return base.subSequence(base.lastIndexOf('\n', end - 1) + 1, Math.max(end, 0));
  }

  /** Whether the line behind {@code line} underlines the head of a table. */
  private static boolean delimiters(BasedSequence line) {
    BasedSequence base = line.getBaseSequence();
    int feed = base.indexOf('\n', line.getEndOffset());
    if (feed < 0) {
      return false;
    }
    int end = base.indexOf('\n', feed + 1);
    return DELIMITERS.matcher(base.subSequence(feed + 1, end < 0 ? base.length() : end)).matches();
  }

  /** Tried before a line is taken for more of the paragraph. */
  static final class Factory implements CustomBlockParserFactory, Unordered {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new TableLine(options);
    }
  }
}
