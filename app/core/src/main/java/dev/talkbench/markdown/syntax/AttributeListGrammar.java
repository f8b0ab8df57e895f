package dev.talkbench.markdown.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What counts as an attribute list (kramdown syntax, "Attribute List Definitions"): classes, ids,
 * {@code key=value} pairs and names of definitions. Anything else in braces is text, so that a
 * Clojure map in a sentence stays as it is.
 */
public final class AttributeListGrammar {
  private static final String PART =
      "(?:[#.][^\\s}\"'#.=]++|[\\w:-]++=(?:\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'|[^\\s}\"']*+)"
          + "|[\\p{L}][\\w-]*+)";
  private static final String PARTS = PART + "(?:[ \\t]*+" + PART + ")*+";
  private static final Pattern LIST =
      Pattern.compile("\\{:[ \\t]*+" + PARTS + "[ \\t]*+\\}", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\{:[\\w-]++:[ \\t]*+" + PARTS + "[ \\t]*+\\}", Pattern.UNICODE_CHARACTER_CLASS);

  private AttributeListGrammar() {}

  /** Whether {@code text} is one attribute list, braces included. */
  public static boolean isList(CharSequence text) {
    return startsLikeList(text) && LIST.matcher(text).matches();
  }

  /** Whether {@code text} defines a list by name: <code>{:name: .a .b}</code>. */
  public static boolean isDefinition(CharSequence text) {
    return startsLikeList(text) && DEFINITION.matcher(text).matches();
  }

  private static boolean startsLikeList(CharSequence text) {
    return text.length() > 3 && text.charAt(0) == '{' && text.charAt(1) == ':';
  }

  /** One past the list at {@code start}, or -1. */
  static int end(CharSequence text, int start) {
    Matcher list = LIST.matcher(text).region(start, text.length());
    return list.lookingAt() ? list.end() : -1;
  }
}
