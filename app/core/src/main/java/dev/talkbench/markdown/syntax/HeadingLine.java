package dev.talkbench.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks flexmark's parser of headings only about lines that can be one: it copies the whole
 * paragraph so far for every line, which takes a second for a table of some thousand rows.
 */
final class HeadingLine extends AbstractBlockParserFactory {
  private final BlockParserFactory headings;

  private HeadingLine(DataHolder options, BlockParserFactory headings) {
    super(options);
    this.headings = headings;
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    return possible(state) ? headings.tryStart(state, matched) : BlockStart.none();
  }

  /** Number signs, or nothing but the line under a heading. */
  private static boolean possible(ParserState state) {
    BasedSequence line = state.getLine();
    int at = state.getNextNonSpaceIndex();
    if (at >= line.length()) {
      return false;
    }
    char sign = line.charAt(at);
    if (sign != '=' && sign != '-') {
      return sign == '#';
    }
    for (int i = at; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != sign && c != ' ' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Stands where flexmark's own would. */
  static final class Factory implements CustomBlockParserFactory {
    private final HeadingParser.Factory headings = new HeadingParser.Factory();

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return headings.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return headings.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
      return headings.affectsGlobalScope();
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new HeadingLine(options, headings.apply(options));
    }
  }
}
