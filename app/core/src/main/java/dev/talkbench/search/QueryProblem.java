package dev.talkbench.search;

/**
 * What of a question could not be read, for a person to mend.
 *
 * @param kind what is wrong
 * @param operator name before the colon, or empty
 * @param value what was written after it, or empty
 * @param example something that works
 */
public record QueryProblem(Kind kind, String operator, String value, String example) {
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
    BLANK
  }

  /** The sentence in Korean. */
  public String korean() {
    String written = operator + ":" + value;
    return switch (kind) {
      case NO_VALUE -> operator + ": 뒤에 값이 있어야 합니다. 보기: " + example;
      case UNKNOWN_VALUE -> written + "은(는) 없는 값입니다. 쓸 수 있는 값: " + example;
      case NO_DATE -> written + "은(는) 날짜가 아닙니다. 보기: " + example;
      case NO_YEAR -> written + "은(는) 연도가 아닙니다. 네 자리로 쓰세요. 보기: " + example;
      case NOT_TEXT -> value + "번째 줄은 UTF-8이 아닙니다";
      case BLANK -> value + "번째 줄이 비어 있습니다";
    };
  }

  /** The sentence in English. */
  public String english() {
    String written = operator + ":" + value;
    return switch (kind) {
      case NO_VALUE -> operator + ": a value must follow the colon, for example " + example;
      case UNKNOWN_VALUE -> written + " is not known; there are " + example;
      case NO_DATE -> written + " is no date; write " + example;
      case NO_YEAR -> written + " is no year; write four digits, for example " + example;
      case NOT_TEXT -> "line " + value + " is not UTF-8";
      case BLANK -> "line " + value + " is blank";
    };
  }
}
