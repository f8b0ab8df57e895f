package dev.talkbench.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Runs that are taken whole before CommonMark looks at them: attribute lists, math, wiki links,
 * comments. A code span that began earlier has already been taken.
 */
final class NoteInlines implements InlineParserExtension {
  private static final int LONGEST_LINK = 1_000;

  private final LightInlineParser parser;
  private final TexDelimiters.Dollars said;

  /** The text that was found to close no comment from {@link #unclosed} on. */
  private @Nullable BasedSequence searched;

  private int unclosed;

  private NoteInlines(LightInlineParser parser, TexDelimiters.Dollars said) {
    this.parser = parser;
    this.said = said;
  }

  @Override
  public void finalizeDocument(InlineParser inlineParser) {
    // Holds nothing.
  }

  @Override
  public void finalizeBlock(InlineParser inlineParser) {
    // Holds nothing.
  }

  @Override
  public boolean parse(LightInlineParser light) {
    NoteParser.checkInterrupt();
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    return switch (input.charAt(at)) {
      case '{' -> attributes();
      case '$' -> math(input, at, at);
      case '\\' -> tex(input, at);
      case '[' -> take(LeafNode.Kind.WIKI_LINK, wikiEnd(input, at));
      case '!' -> take(LeafNode.Kind.WIKI_EMBED, wikiEnd(input, at + 1));
      case '%' -> take(LeafNode.Kind.COMMENT, commentEnd(input, at));
      case '<' -> take(LeafNode.Kind.COMMENT, htmlCommentEnd(input, at));
      default -> false;
    };
  }

  private boolean attributes() {
    int at = parser.getIndex();
    BasedSequence input = parser.getInput();
    if (at + 1 >= input.length() || input.charAt(at + 1) != ':') {
      return false;
    }
    return take(LeafNode.Kind.ATTRIBUTES, AttributeListGrammar.end(input, at));
  }

  /** Kramdown: {@code \$$} in a list item keeps the formula in the line. */
  private boolean tex(BasedSequence input, int at) {
    if (at + 2 < input.length() && input.charAt(at + 1) == '$' && input.charAt(at + 2) == '$') {
      return math(input, at, at + 1);
    }
    int end = TexDelimiters.environment(input, at);
    if (end < 0) {
      end = TexDelimiters.reference(input, at);
    }
    return take(LeafNode.Kind.MATH, end);
  }

  private boolean math(BasedSequence input, int at, int dollars) {
    int end = TexDelimiters.dollars(input, dollars);
    if (end < 0 && at == dollars) {
      end = TexDelimiters.dollar(input, at, said);
    }
    return take(LeafNode.Kind.MATH, end);
  }

  private boolean take(LeafNode.Kind kind, int end) {
    if (end < 0) {
      return false;
    }
    parser.flushTextNode();
    parser.appendNode(new LeafNode(kind, parser.getInput().subSequence(parser.getIndex(), end)));
    parser.setIndex(end);
    return true;
  }

  private static int wikiEnd(BasedSequence input, int at) {
    if (at + 4 >= input.length() || input.charAt(at) != '[' || input.charAt(at + 1) != '[') {
      return -1;
    }
    // A test of a shell, [[ -f x ]], keeps its spaces.
    if (Character.isWhitespace(input.charAt(at + 2))) {
      return -1;
    }
    int limit = Math.min(input.length(), at + LONGEST_LINK);
    for (int i = at + 2; i < limit; i++) {
      char c = input.charAt(i);
      if (c == '\n' || c == '[') {
        return -1;
      }
      if (c == ']') {
        boolean closed = i > at + 2 && i + 1 < input.length() && input.charAt(i + 1) == ']';
        boolean ordinaryLink =
            i + 3 < input.length()
                && (input.charAt(i + 2) == '('
                    || (input.charAt(i + 2) == '[' && input.charAt(i + 3) != '['));
        return closed && !ordinaryLink ? labelEnd(input, i + 2) : -1;
      }
    }
    return -1;
  }

  /** One past a label in braces right behind a link, as some Korean wikis write it. */
  private static int labelEnd(BasedSequence input, int at) {
    if (at + 2 >= input.length() || input.charAt(at) != '{' || input.charAt(at + 1) == ':') {
      return at;
    }
    int limit = Math.min(input.length(), at + LONGEST_LINK);
    for (int i = at + 1; i < limit && input.charAt(i) != '\n' && input.charAt(i) != '{'; i++) {
      if (input.charAt(i) == '}') {
        return i > at + 1 ? i + 1 : at;
      }
    }
    return at;
  }

  /** Obsidian's hidden text; a printf format such as {@code %%d} has no partner in its line. */
  private static int commentEnd(BasedSequence input, int at) {
    if (at + 1 >= input.length() || input.charAt(at + 1) != '%') {
      return -1;
    }
    if (at > 0 && !Character.isWhitespace(input.charAt(at - 1))) {
      return -1;
    }
    for (int i = at + 2; i + 1 < input.length() && input.charAt(i) != '\n'; i++) {
      if (input.charAt(i) == '%' && input.charAt(i + 1) == '%') {
        boolean free = i + 2 >= input.length() || Character.isWhitespace(input.charAt(i + 2));
        return i > at + 2 && free ? i + 2 : -1;
      }
    }
    return -1;
  }

  /** A comment of HTML, which may hold any dashes (CommonMark 0.31.2, section 6.6). */
  private int htmlCommentEnd(BasedSequence input, int at) {
    if (at + 4 >= input.length()
        || input.charAt(at + 1) != '!'
        || input.charAt(at + 2) != '-'
        || input.charAt(at + 3) != '-'
        || (searched == input && at >= unclosed)) {
      return -1;
    }
    int end = input.indexOf("-->", at + 2);
    if (end < 0) {
      searched = input;
      unclosed = at;
      return -1;
    }
    return end + 3;
  }

  /** Called at the first sign of each kind of run. */
  record Factory(TexDelimiters.Dollars said) implements InlineParserExtensionFactory, Unordered {
    @Override
    public CharSequence getCharacters() {
      return "{$\\[!%<";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new NoteInlines(parser, said);
    }
  }
}
