package dev.talkbench.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a field needs to know of the query language: its operators, their values, what is wrong. */
public final class QueryLanguage {
  /** Names that may stand before a colon, those wanted most often first. */
  public static final List<String> OPERATORS =
      List.of(
          "tag",
          "category",
          "library",
          "speaker",
          "author",
          "event",
          "year",
          "lang",
          "in",
          "has",
          "claim",
          "path",
          "before",
          "after");

  private QueryLanguage() {}

  /** All values of an operator that has the same ones in every library; empty for the others. */
  public static Set<String> values(String operator) {
    return switch (operator) {
      case "in" -> QuestionReader.IN;
      case "has" -> QuestionReader.HAS;
      case "lang" -> QuestionReader.LANGUAGES;
      case "claim" -> Verdicts.WORDS;
      default -> Set.of();
    };
  }

  /** What of {@code text} could not be read if nothing more were typed. */
  public static Optional<QueryProblem> problem(String text) {
    return Optional.ofNullable(QuestionReader.read(text, false).error());
  }
}
