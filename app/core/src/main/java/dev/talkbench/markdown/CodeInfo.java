package dev.talkbench.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The info string of a code block: {@code java}, {@code {.java}}, {@code java title="Main.java"},
 * {@code java:Main.java}, {@code java Main.java}, {@code src/Main.java}.
 *
 * @param language lower case, may be empty
 * @param title file name or caption, or null
 */
record CodeInfo(String language, @Nullable String title) {
  private static final Pattern TITLE =
      Pattern.compile(
          "\\b(?:title|file|filename|caption)=(?:\"([^\"]++)\"|'([^']++)'|([^\\s}]++))");
  private static final Pattern FILE = Pattern.compile("[\\w./\\\\-]*[\\w-]\\.[A-Za-z]\\w{0,9}");

  /** Reads. */
  static CodeInfo of(String info) {
    String[] words = info.replaceFirst("^\\{\\s*\\.?", "").strip().split("[\\s{},:]+", 3);
    String language = words[0];
    String title = null;
    Matcher named = TITLE.matcher(info);
    if (named.find()) {
      title = info.substring(named.start(), named.end()).replaceFirst("^\\w+=", "");
      title = title.replaceAll("^[\"']|[\"']$", "");
    } else if (words.length > 1 && FILE.matcher(words[1]).matches()) {
      title = words[1];
    } else if (language.indexOf('/') > 0 && FILE.matcher(language).matches()) {
      title = language;
      language = language.substring(language.lastIndexOf('.') + 1);
    }
    return new CodeInfo(language.toLowerCase(Locale.ROOT), title);
  }
}
