package dev.talkbench.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ids of headings as Jekyll writes them (kramdown's GFM parser, {@code generate_gfm_header_id}):
 * lower case, letters of every script, digits, {@code -} and {@code _} kept, a space becomes {@code
 * -}, the rest goes; a repeated id gets {@code -1}, {@code -2}. One parse, one thread.
 */
final class Anchors {
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The anchor of a heading; an explicit id wins. */
  String of(String heading, @Nullable String id) {
    String wanted = id == null ? slug(heading) : id;
    String anchor = wanted;
    int count = counts.getOrDefault(wanted, 0);
    while (!taken.add(anchor)) {
      count++;
      anchor = wanted + "-" + count;
    }
    counts.put(wanted, count);
    return anchor;
  }

  private static String slug(String heading) {
    var slug = new StringBuilder();
    heading
        .toLowerCase(Locale.ROOT)
        .strip()
        .codePoints()
        .forEach(
            c -> {
              if (c == ' ') {
                slug.append('-');
              } else if (c == '-' || word(c)) {
                slug.appendCodePoint(c);
              }
            });
    return slug.isEmpty() ? "section" : slug.toString();
  }

  /** Ruby's {@code \p{Word}}. */
  private static boolean word(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> Character.isLetterOrDigit(c);
    };
  }
}
