package dev.talkbench.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a GitHub alert or an Obsidian callout: {@code [!note]- Title}.
 *
 * @param kind lower case
 * @param folding null when it does not fold, else whether it starts open
 * @param title may be empty
 * @param paragraph the paragraph that the line begins
 * @param rest runs of that paragraph behind the line, may be empty
 */
record CalloutHead(
    String kind,
    @Nullable Boolean folding,
    List<Inline> title,
    Paragraph paragraph,
    List<Inline> rest) {
  private static final Pattern HEAD =
      Pattern.compile("\\[!([\\p{L}][\\p{L}\\p{N}_-]*)\\]([+-]?)[ \t]*");

  /** The head of {@code quote}, or null when it is an ordinary quotation. */
  static @Nullable CalloutHead of(BlockQuote quote, Origin origin, InlineBuilder inlines) {
    if (!(quote.getFirstChild() instanceof Paragraph paragraph)
        || !HEAD.matcher(origin.verbatim(paragraph.getChars())).lookingAt()) {
      return null;
    }
    List<Inline> runs = inlines.build(paragraph);
    if (runs.isEmpty() || !(runs.getFirst() instanceof Inline.Text(String text))) {
      return null;
    }
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt()) {
      return null;
    }
    var title = new ArrayList<Inline>();
    if (head.end() < text.length()) {
      title.add(new Inline.Text(text.substring(head.end())));
    }
    int at = 1;
    while (at < runs.size() && !(runs.get(at) instanceof Inline.LineBreak)) {
      title.add(runs.get(at++));
    }
    return new CalloutHead(
        head.group(1).toLowerCase(Locale.ROOT),
        head.group(2).isEmpty() ? null : head.group(2).equals("+"),
        List.copyOf(title),
        paragraph,
        at + 1 < runs.size() ? runs.subList(at + 1, runs.size()) : List.of());
  }
}
