package dev.talkbench.search.analysis;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of code that word breaking destroys: {@code C++}, {@code N+1}, {@code v2.3.1}, {@code
 * camelCase}, {@code snake_case}, {@code k8s}, paths, options. Each is a term as a whole and in its
 * parts.
 */
public final class Identifiers {
  private static final Pattern RUN =
      Pattern.compile("[\\p{Alnum}_$@#./\\\\:+\\-&&[^\\s]]{2,120}", Pattern.UNICODE_CASE);
  private static final Pattern EDGES = Pattern.compile("^[.:\\-/\\\\]+|[.:\\-/\\\\]+$");
  private static final Pattern PARTS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_$@#./\\\\:+\\-]+");

  private Identifiers() {}

  /** Calls {@code sink} for every identifier in {@code text}, lower case. */
  public static void each(String text, Consumer<String> sink) {
    Matcher runs = RUN.matcher(text);
    while (runs.find()) {
      String whole = EDGES.matcher(runs.group()).replaceAll("");
      if (whole.length() < 2 || !isCompound(whole)) {
        continue;
      }
      sink.accept(whole.toLowerCase(Locale.ROOT));
      PARTS
          .splitAsStream(whole)
          .filter(part -> part.length() > 1 && !part.equals(whole))
          .forEach(part -> sink.accept(part.toLowerCase(Locale.ROOT)));
    }
  }

  /** Whether it is more than a word or a number: a mixture of both, a sign, another case inside. */
  private static boolean isCompound(String text) {
    boolean letter = false;
    boolean digit = false;
    boolean sign = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letter |= Character.isLetter(c);
      digit |= Character.isDigit(c);
      sign |= !Character.isLetterOrDigit(c);
      if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return letter && (sign || digit);
  }
}
