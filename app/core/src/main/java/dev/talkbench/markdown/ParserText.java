package dev.talkbench.markdown;

import dev.talkbench.markdown.syntax.NoteParser;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the parser is given: a copy of a note, as long as the note, in which signs that flexmark
 * 0.64.8 reads wrongly are hidden or written as Markdown. Whoever reads text back takes it from the
 * source, so nothing of this is ever seen.
 */
final class ParserText {
  private static final char HIDDEN = '\uE000';

  /** {@code [a](<My note.md>)}: flexmark wants addresses without spaces even in angles. */
  private static final Pattern ANGLES = Pattern.compile("\\]\\(<([^<>\n]{1,2000}+)>");

  /** flexmark takes the last {@code ]:} of the line for the end of a footnote's label. */
  private static final Pattern FOOTNOTE = Pattern.compile("(?m)^[ \t>]*+\\[\\^[^\\]\n]++\\]:");

  private static final Pattern HIGHLIGHT =
      Pattern.compile(
          "(?m)^[ \t]*+(\\{%-?[ \t]*+highlight[ \t]++([^\\s%]{1,64}+)[^%\n]*+%\\})[ \t]*+$");
  private static final Pattern END =
      Pattern.compile("(?m)^[ \t]*+(\\{%-?[ \t]*+endhighlight[ \t]*+-?%\\})[ \t]*+$");

  /** Longer than any fence that the code between two Liquid tags is likely to hold. */
  private static final String FENCE = "`".repeat(10);

  private ParserText() {}

  /** The body of {@code source}, from {@code body} on. */
  static String of(String source, int body, LiquidTags liquid) {
    var text = new StringBuilder(liquid.masked());
    Matcher angles = ANGLES.matcher(source);
    for (int at = body; angles.find(at); at = angles.end()) {
      NoteParser.checkInterrupt();
      hide(text, source, " ", angles.start(1), angles.end(1));
    }
    Matcher footnote = FOOTNOTE.matcher(source);
    for (int at = body; footnote.find(at); at = footnote.end()) {
      NoteParser.checkInterrupt();
      int end = source.indexOf('\n', footnote.end());
      hide(text, source, "]:", footnote.end(), end < 0 ? source.length() : end);
    }
    highlights(text, source, body);
    return text.substring(body);
  }

  private static void hide(StringBuilder text, String source, String sign, int from, int to) {
    int at = source.indexOf(sign, from, to);
    for (; at >= 0; at = source.indexOf(sign, at, to)) {
      at += sign.length();
      text.setCharAt(at - 1, HIDDEN);
    }
  }

  /** Jekyll's code blocks become fenced ones. */
  private static void highlights(StringBuilder text, String source, int body) {
    Matcher open = HIGHLIGHT.matcher(source);
    Matcher close = END.matcher(source);
    int at = body;
    while (open.find(at) && close.find(open.end())) {
      fence(text, open.start(1), open.end(1));
      fence(text, close.start(1), close.end(1));
      at = close.end();
    }
  }

  private static void fence(StringBuilder text, int start, int end) {
    text.replace(start, end, FENCE + " ".repeat(end - start - FENCE.length()));
  }

  /** The language of a code block that {@code code} opens with a Liquid tag, or null. */
  static @Nullable String highlighted(String code) {
    Matcher open = HIGHLIGHT.matcher(code);
    return open.lookingAt() ? open.group(2) : null;
  }
}
