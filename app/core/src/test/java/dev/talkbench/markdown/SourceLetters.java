package dev.talkbench.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters and digits that a reader of a note must see, found without any parser: the source
 * minus what is never shown (head, attribute lists, addresses, tags, comments, markers).
 * Independent of the code under test on purpose.
 */
final class SourceLetters {
  private static final Pattern FENCE = Pattern.compile("^[ \t>*+\\d.-]*?(`{3,}|~{3,})([^`]*)$");
  private static final Pattern SPAN = Pattern.compile("(`+)(.+?)(?<!`)\\1(?!`)");
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<!--.*?-->|<(script|style)\\b[^>]*>.*?</\\1\\s*>");
  private static final List<Map.Entry<Pattern, String>> HIDDEN =
      List.of(
          Map.entry(Pattern.compile("(?m)^[ \t>]*\\*[ \t]*TOC[ \t]*\n[ \t>]*\\{:toc\\}"), ""),
          Map.entry(Pattern.compile("\\{:(?:[^}\"'\n]|\"[^\"\n]*\"|'[^'\n]*')*\\}"), ""),
          Map.entry(Pattern.compile("(?m)\\{#[^}\n]*\\}[ \t]*$"), ""),
          Map.entry(Pattern.compile("\\{%-?\\s*(?:end)?raw\\s*-?%\\}"), ""),
          Map.entry(Pattern.compile("(?s)\\{%\\s*include embed.*?%\\}"), ""),
          Map.entry(
              Pattern.compile("(?s)\\{%\\s*comment\\s*%\\}.*?\\{%\\s*endcomment\\s*%\\}"), ""),
          Map.entry(Pattern.compile("(?m)^[ \t>]*\\[\\^[^\\]\n]+\\]:"), ""),
          Map.entry(Pattern.compile("(?m)^[ \t>]*\\[[^\\]\n]+\\]:[ \t]*\\S+.*$"), ""),
          Map.entry(Pattern.compile("(?m)^[ \t>]*\\*\\[[^\\]\n]+\\]:.*$"), ""),
          Map.entry(Pattern.compile("\\[\\^[^\\]\n]+\\]"), ""),
          Map.entry(Pattern.compile("\\[\\[[^\\]|\n]*\\\\?\\|([^\\]\n]*)\\]\\]"), "$1"),
          Map.entry(Pattern.compile("\\[\\[[^\\]\n]*\\]\\]\\{([^}\n]*)\\}"), "$1"),
          Map.entry(
              Pattern.compile(
                  "\\]\\(\\s*(?:<[^>\n]*>|(?:[^()\\s]|\\((?:[^()\\s]|\\([^()\\s]*\\))*\\))*)"
                      + "(?:\\s+(?:\"[^\"]*\"|'[^']*'))?\\s*\\)"),
              "]"),
          Map.entry(Pattern.compile("\\]\\[[^\\]\n]*\\]"), "]"),
          Map.entry(Pattern.compile("(?m)^[ \t>]*(?:[-*+][ \t]+)*\\[[xX]\\] "), ""),
          Map.entry(Pattern.compile("(?m)^[ \t>]*\\[![\\w-]+\\]"), ""),
          Map.entry(Pattern.compile("(?m)^[ \t>]*(?:[-*+][ \t]+)*(?:\\d{1,9}[.)][ \t]+)+"), ""),
          Map.entry(
              Pattern.compile(
                  "</?([A-Za-z][A-Za-z0-9]*)(?:\\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?/?>"),
              "<$1>"),
          Map.entry(
              Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\\d{1,7}|#x[0-9a-fA-F]{1,6});"), ""));
  private static final Pattern NAMED_TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9]*)>");

  private SourceLetters() {}

  /** Count of each letter and digit of the part of {@code source} that starts at {@code body}. */
  static Map<String, Integer> of(String source, int body) {
    var shown = new StringBuilder();
    var prose = new StringBuilder();
    String fence = null;
    for (String line : source.substring(body).split("\n", -1)) {
      Matcher mark = FENCE.matcher(line);
      if (fence != null) {
        if (line.strip().replaceAll("^[> ]+", "").startsWith(fence)
            && line.strip().endsWith(fence)) {
          fence = null;
        } else {
          shown.append(line).append('\n');
        }
      } else if (mark.matches()) {
        fence = mark.group(1);
        prose.append('\n');
      } else {
        prose.append(line).append('\n');
      }
    }
    var code = new ArrayList<String>();
    Matcher span = SPAN.matcher(UNSEEN.matcher(prose).replaceAll(""));
    String text =
        span.replaceAll(
            found -> {
              code.add(found.group(2));
              return "";
            });
    code.forEach(shown::append);
    for (Map.Entry<Pattern, String> hidden : HIDDEN) {
      text = hidden.getKey().matcher(text).replaceAll(hidden.getValue());
    }
    text =
        NAMED_TAG
            .matcher(text)
            .replaceAll(
                tag ->
                    HtmlAllowList.known(tag.group(1).toLowerCase(java.util.Locale.ROOT))
                        ? ""
                        : tag.group(1));
    shown.append(text);
    return count(shown);
  }

  /** Count of each letter and digit. */
  static Map<String, Integer> count(CharSequence text) {
    var counts = new TreeMap<String, Integer>();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> counts.merge(Character.toString(c), 1, Integer::sum));
    return counts;
  }

  /** What is in {@code wanted} and not in {@code found}. */
  static Map<String, Integer> missing(Map<String, Integer> wanted, Map<String, Integer> found) {
    var missing = new TreeMap<String, Integer>();
    wanted.forEach(
        (letter, count) -> {
          int lost = count - found.getOrDefault(letter, 0);
          if (lost > 0) {
            missing.put(letter, lost);
          }
        });
    return missing;
  }
}
