package dev.talkbench.search;

import dev.talkbench.search.Question.Filter;
import dev.talkbench.search.Question.Scope;
import dev.talkbench.search.Question.Term;
import dev.talkbench.search.Question.Word;
import dev.talkbench.search.hangul.Words;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language: words, {@code "phrases"}, {@code -not}, {@code a OR b}, {@code
 * name:value}. What is no operator is a word, so pasted text always means something.
 */
final class QuestionReader {
  /** Longest text read, UTF-16 units. */
  static final int MAX_LENGTH = 256;

  /** Most words that count. */
  static final int MAX_WORDS = 32;

  /** Names of facts. */
  private static final Set<String> NAMES = Set.copyOf(QueryLanguage.OPERATORS);

  /** Values of {@code has:}, {@code in:} and {@code lang:}. */
  static final Set<String> HAS = Set.of("demo", "claim", "code");

  static final Set<String> IN = Set.of("title", "code");
  static final Set<String> LANGUAGES = Set.of("ko", "en");

  private final String text;
  private final boolean asYouType;
  private final List<Word> words = new ArrayList<>();
  private final List<Term> excluded = new ArrayList<>();
  private final List<Term> negated = new ArrayList<>();
  private final List<Filter> filters = new ArrayList<>();
  private Scope scope = Scope.ANYWHERE;
  private @Nullable QueryProblem error;
  private int at;
  private boolean or;

  private QuestionReader(String text, boolean asYouType) {
    this.text = text;
    this.asYouType = asYouType;
  }

  /** Reads {@code raw}; never throws. */
  static Question read(String raw, boolean asYouType) {
    String cut = raw;
    if (raw.length() > MAX_LENGTH) {
      int end = Character.isHighSurrogate(raw.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
      cut = raw.substring(0, end);
    }
    return new QuestionReader(Normalizer.normalize(cut, Normalizer.Form.NFC), asYouType).read();
  }

  private Question read() {
    while (skipSpace()) {
      one();
    }
    if (words.isEmpty() && filters.isEmpty()) {
      // Nothing but exclusions asks for nothing: a heading such as "-u" was meant as it stands.
      negated.forEach(term -> words.add(new Word(List.of(term))));
      excluded.clear();
    }
    return new Question(
        List.copyOf(words), List.copyOf(excluded), List.copyOf(filters), scope, error);
  }

  private boolean skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private void one() {
    boolean negatively = false;
    if (text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
      negatively = true;
      at++;
    }
    if (isQuote(text.charAt(at))) {
      phrase(negatively);
      return;
    }
    int start = at;
    while (at < text.length() && !isSpace(text.charAt(at)) && !opensValue(start)) {
      at++;
    }
    String token = text.substring(start, at);
    int colon = token.indexOf(':');
    String name = colon > 0 ? token.substring(0, colon).toLowerCase(Locale.ROOT) : "";
    if (NAMES.contains(name)) {
      fact(name, token.substring(colon + 1), negatively);
    } else if (token.equals("OR") && !words.isEmpty() && at < text.length()) {
      or = true;
    } else {
      word(new Term(token, false, asYouType && at == text.length()), negatively);
    }
  }

  /** Whether a quote at {@link #at} begins the value of an operator ({@code tag:"a b"}). */
  private boolean opensValue(int start) {
    return at > start && isQuote(text.charAt(at)) && text.charAt(at - 1) == ':';
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”';
  }

  private String quoted() {
    int start = ++at;
    while (at < text.length() && !isQuote(text.charAt(at))) {
      at++;
    }
    String inside = text.substring(start, at);
    if (at < text.length()) {
      at++;
    }
    return inside.strip();
  }

  private void phrase(boolean negatively) {
    word(new Term(quoted(), true, false), negatively);
  }

  private void word(Term term, boolean negatively) {
    if (!hasWord(term.text()) || words.size() + excluded.size() >= MAX_WORDS) {
      return;
    }
    if (negatively) {
      negated.add(term);
      if (!term.open()) {
        excluded.add(term);
      }
    } else if (or) {
      var any = new ArrayList<>(words.removeLast().any());
      any.add(term);
      words.add(new Word(List.copyOf(any)));
    } else {
      words.add(new Word(List.of(term)));
    }
    or = false;
  }

  private static boolean hasWord(String text) {
    return text.chars().anyMatch(c -> Words.isPart((char) c));
  }

  private void fact(String name, String rest, boolean negated) {
    String value = rest;
    if (rest.isEmpty() && at < text.length() && isQuote(text.charAt(at))) {
      value = quoted();
    }
    value = value.toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      complain(QueryProblem.Kind.NO_VALUE, name, value, example(name));
      return;
    }
    switch (name) {
      case "in" -> scope(value);
      case "before", "after" -> date(name, value, negated);
      case "year" -> {
        if (value.matches("\\d{4}")) {
          filters.add(new Filter(name, value, negated, false));
        } else {
          complain(QueryProblem.Kind.NO_YEAR, name, value, example(name));
        }
      }
      case "has" -> oneOf(HAS, name, value, negated);
      case "claim" -> oneOf(Verdicts.WORDS, name, value, negated);
      case "lang" -> oneOf(LANGUAGES, name, value, negated);
      default -> filters.add(new Filter(name, value, negated, open()));
    }
  }

  /** Whether the typing goes on where the reading stands: no quote has ended the value. */
  private boolean open() {
    return asYouType && at == text.length() && !isQuote(text.charAt(at - 1));
  }

  private void oneOf(Set<String> values, String name, String value, boolean negated) {
    if (values.contains(value)) {
      filters.add(new Filter(name, value, negated, false));
    } else {
      complain(QueryProblem.Kind.UNKNOWN_VALUE, name, value, known(name, values));
    }
  }

  private static String known(String name, Set<String> values) {
    return values.stream().sorted().map(v -> name + ":" + v).collect(Collectors.joining(", "));
  }

  private static String example(String name) {
    return switch (name) {
      case "in" -> "in:title";
      case "has" -> "has:demo";
      case "year" -> "year:2024";
      case "lang" -> "lang:ko";
      case "claim" -> "claim:reproduced";
      case "before", "after" -> name + ":2024-09-12";
      default -> name + ":\"SLASH24\"";
    };
  }

  private void scope(String value) {
    switch (value) {
      case "title" -> scope = Scope.TITLE;
      case "code" -> scope = Scope.CODE;
      default -> complain(QueryProblem.Kind.UNKNOWN_VALUE, "in", value, known("in", IN));
    }
  }

  private void date(String name, String value, boolean negated) {
    String whole =
        switch (value.length()) {
          case 4 -> value + "-01-01";
          case 7 -> value + "-01";
          default -> value;
        };
    try {
      filters.add(new Filter(name, LocalDate.parse(whole).toString(), negated, false));
    } catch (DateTimeException e) {
      complain(QueryProblem.Kind.NO_DATE, name, value, name + ":2024-09-12, " + name + ":2024-09");
    }
  }

  /** Keeps quiet about what is still being typed. */
  private void complain(QueryProblem.Kind kind, String name, String value, String example) {
    if (!asYouType || at < text.length()) {
      var problem = new QueryProblem(kind, name, value, example);
      error = error == null ? problem : error.and(problem);
    }
  }
}
