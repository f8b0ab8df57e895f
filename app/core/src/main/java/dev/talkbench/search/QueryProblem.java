package dev.talkbench.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a question could not be read, for a person to mend.
 *
 * @param kind what is wrong
 * @param operator name before the colon, or empty
 * @param value what was written after it, or empty
 * @param example something that works
 * @param others what else of the same question could not be read, in its order
 */
public record QueryProblem(
    Kind kind, String operator, String value, String example, List<QueryProblem> others) {
  /** The only problem of a question. */
  public QueryProblem(Kind kind, String operator, String value, String example) {
    this(kind, operator, value, example, List.of());
  }

  /** This one with one that stands behind it in the question. */
  QueryProblem and(QueryProblem next) {
    var all = new ArrayList<>(others);
    all.add(next);
    return new QueryProblem(kind, operator, value, example, List.copyOf(all));
  }

  /** Kinds of problems. */
  public enum Kind {
    /** Nothing stands after the colon. */
    NO_VALUE,
    /** The value is none of those that exist. */
    UNKNOWN_VALUE,
    /** It is no date. */
    NO_DATE,
    /** It is no year. */
    NO_YEAR,
    /** The line of a file of questions is not text; {@code value} is its number. */
    NOT_TEXT,
    /** The line of a file of questions is blank; {@code value} is its number. */
    BLANK,
    /** The line of a file of questions is no question; {@code value} is its number. */
    TOO_LONG
  }

  /** The sentence in Korean, one a problem. */
  public String korean() {
    var sentences = new ArrayList<>(List.of(sentenceKorean()));
    others.forEach(other -> sentences.add(other.sentenceKorean()));
    return String.join(" · ", sentences);
  }

  /** The sentence in English, one a problem. */
  public String english() {
    var sentences = new ArrayList<>(List.of(sentenceEnglish()));
    others.forEach(other -> sentences.add(other.sentenceEnglish()));
    return String.join(" · ", sentences);
  }

  private String sentenceKorean() {
    String written = operator + ":" + value;
    return switch (kind) {
      case NO_VALUE -> operator + ": 뒤에 값이 있어야 합니다. 보기: " + example;
      case UNKNOWN_VALUE -> written + "은(는) 없는 값입니다. 쓸 수 있는 값: " + example;
      case NO_DATE -> written + "은(는) 날짜가 아닙니다. 보기: " + example;
      case NO_YEAR -> written + "은(는) 연도가 아닙니다. 네 자리로 쓰세요. 보기: " + example;
      case NOT_TEXT -> value + "번째 줄은 UTF-8이 아닙니다";
      case BLANK -> value + "번째 줄이 비어 있습니다";
      case TOO_LONG -> value + "번째 줄이 질의라기에는 너무 깁니다. 많아야 " + example + "바이트";
    };
  }

  private String sentenceEnglish() {
    String written = operator + ":" + value;
    return switch (kind) {
      case NO_VALUE -> operator + ": a value must follow the colon, for example " + example;
      case UNKNOWN_VALUE -> written + " is not known; there are " + example;
      case NO_DATE -> written + " is no date; write " + example;
      case NO_YEAR -> written + " is no year; write four digits, for example " + example;
      case NOT_TEXT -> "line " + value + " is not UTF-8";
      case BLANK -> "line " + value + " is blank";
      case TOO_LONG ->
          "line " + value + " is too long for a question: at most " + example + " bytes";
    };
  }
}
