package dev.talkbench.markdown.syntax;

import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.concurrent.CancellationException;

/** flexmark, set up for notes. Offsets of all nodes are offsets in the text given. */
public final class NoteParser {
  private final Parser parser;

  /**
   * Sets up a parser.
   *
   * @param said which single dollar signs open a formula
   */
  public NoteParser(TexDelimiters.Dollars said) {
    var options = new MutableDataSet();
    options.set(
        Parser.EXTENSIONS,
        List.of(
            TablesExtension.create(),
            FootnoteExtension.create(),
            DefinitionExtension.create(),
            StrikethroughExtension.create(),
            AbbreviationExtension.create()));
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.WITH_CAPTION, false);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, false);
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    options.set(Parser.HEADING_PARSER, false);
    parser =
        Parser.builder(options)
            .customDelimiterProcessor(new KoreanEmphasis())
            .customDelimiterProcessor(new Highlight())
            .customBlockParserFactory(new HeadingLine.Factory())
            .customBlockParserFactory(new AttributeListLine.Factory())
            .customBlockParserFactory(new MathBlock.Factory())
            .customBlockParserFactory(new TableLine.Factory())
            .customInlineParserExtensionFactory(new NoteInlines.Factory(said))
            .build();
  }

  /**
   * Parses {@code text}; may overflow the stack or take long on hostile text.
   *
   * @throws CancellationException the thread was interrupted
   */
  public Document parse(CharSequence text) {
    return parser.parse(BasedSequence.of(text));
  }

  /** Ends a parse that nobody waits for any more. */
  public static void checkInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }
}
