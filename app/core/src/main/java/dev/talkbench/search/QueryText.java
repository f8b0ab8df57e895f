package dev.talkbench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A query as it stands in a field, part by part, for changing it there. The same grammar as the one
 * that is asked ({@link QuestionReader}), with places.
 *
 * @param text as in the field
 * @param parts in order; between them is space
 */
public record QueryText(String text, List<Part> parts) {
  /**
   * A word, a phrase or a fact.
   *
   * @param start first UTF-16 unit, a minus included
   * @param end after the last unit
   * @param negated a minus stands before it
   * @param name of the operator in lower case, or empty for a word
   * @param value what is asked for, without quotes
   * @param closed a quote ended it
   */
  public record Part(
      int start, int end, boolean negated, String name, String value, boolean closed) {
    private boolean says(String operator, String wanted) {
      return !negated && name.equals(operator) && value.equalsIgnoreCase(wanted);
    }
  }

  /**
   * A changed text.
   *
   * @param caret where typing goes on
   */
  public record Edit(String text, int caret) {}

  /** Reads {@code text}; never throws. */
  public static QueryText of(String text) {
    return new QueryText(text, new Scan(text).parts());
  }

  /** The part that {@code caret} stands in or right behind, or an empty one there. */
  public Part at(int caret) {
    for (Part part : parts) {
      if (part.start() < caret && caret <= part.end()) {
        return part;
      }
    }
    return new Part(caret, caret, false, "", "", false);
  }

  /** Whether it asks for {@code name:value}. */
  public boolean asks(String name, String value) {
    return parts.stream().anyMatch(part -> part.says(name, value));
  }

  /** With {@code name:value} at the end, behind what is quoted there, ready for the next word. */
  public Edit with(String name, String value) {
    String before = text.strip() + (quoting() ? "\"" : "");
    String now = (before.isEmpty() ? "" : before + " ") + written(name, value) + " ";
    return new Edit(now, now.length());
  }

  /** Whether a quotation goes on at the end: what follows would be a part of it. */
  private boolean quoting() {
    if (parts.isEmpty() || parts.getLast().closed()) {
      return false;
    }
    Part last = parts.getLast();
    int operator = last.name().isEmpty() ? 0 : last.name().length() + 1;
    int value = last.start() + (last.negated() ? 1 : 0) + operator;
    return value < text.length() && QuestionReader.isQuote(text.charAt(value));
  }

  /** Without {@code name:value}. */
  public Edit without(String name, String value) {
    return keeping(parts.stream().filter(part -> !part.says(name, value)).toList());
  }

  /** Without any fact that must hold; words, exclusions and where words must stand remain. */
  public Edit withoutFacts() {
    return keeping(
        parts.stream()
            .filter(part -> part.name().isEmpty() || part.name().equals("in") || part.negated())
            .toList());
  }

  private Edit keeping(List<Part> kept) {
    var now = new StringBuilder();
    kept.forEach(part -> now.append(text, part.start(), part.end()).append(' '));
    return new Edit(now.toString(), now.length());
  }

  /** With {@code name:value} in the place of {@code part}, ready for the next word. */
  public Edit complete(Part part, String name, String value) {
    String after = text.substring(part.end()).stripLeading();
    String before = text.substring(0, part.start()) + (part.negated() ? "-" : "");
    String done = before + written(name, value) + " ";
    return new Edit(done + after, done.length());
  }

  /** With {@code name:} in the place of {@code part}, ready for its value. */
  public Edit begin(Part part, String name) {
    String before = text.substring(0, part.start()) + (part.negated() ? "-" : "") + name + ":";
    return new Edit(before + text.substring(part.end()), before.length());
  }

  private static String written(String name, String value) {
    boolean quoted = value.chars().anyMatch(c -> QuestionReader.isSpace((char) c));
    return name + ":" + (quoted ? '"' + value + '"' : value);
  }

  /** One pass over a text; used once. */
  private static final class Scan {
    private final String text;
    private int at;

    Scan(String text) {
      this.text = text;
    }

    List<Part> parts() {
      var found = new ArrayList<Part>();
      while (skipSpace()) {
        found.add(one());
      }
      return List.copyOf(found);
    }

    private boolean skipSpace() {
      while (at < text.length() && QuestionReader.isSpace(text.charAt(at))) {
        at++;
      }
      return at < text.length();
    }

    private Part one() {
      int start = at;
      boolean negated =
          text.charAt(at) == '-'
              && at + 1 < text.length()
              && !QuestionReader.isSpace(text.charAt(at + 1));
      if (negated) {
        at++;
      }
      if (quote()) {
        return quoted(start, negated, "");
      }
      int from = at;
      while (at < text.length()
          && !QuestionReader.isSpace(text.charAt(at))
          && !(at > from && quote() && text.charAt(at - 1) == ':')) {
        at++;
      }
      String token = text.substring(from, at);
      int colon = token.indexOf(':');
      String name = colon > 0 ? token.substring(0, colon).toLowerCase(Locale.ROOT) : "";
      if (!QueryLanguage.OPERATORS.contains(name)) {
        return new Part(start, at, negated, "", token, false);
      }
      if (colon + 1 == token.length() && at < text.length() && quote()) {
        return quoted(start, negated, name);
      }
      return new Part(start, at, negated, name, token.substring(colon + 1), false);
    }

    private boolean quote() {
      return QuestionReader.isQuote(text.charAt(at));
    }

    private Part quoted(int start, boolean negated, String name) {
      int from = ++at;
      while (at < text.length() && !quote()) {
        at++;
      }
      String inside = text.substring(from, at).strip();
      boolean closed = at < text.length();
      if (closed) {
        at++;
      }
      return new Part(start, at, negated, name, inside, closed);
    }
  }
}
