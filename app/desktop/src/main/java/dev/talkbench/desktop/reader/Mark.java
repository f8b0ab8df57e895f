package dev.talkbench.desktop.reader;

/** What is painted behind or under text, in painting order, each a style class. */
enum Mark {
  /** Ground of inline code. */
  CODE("ground-code", true),
  /** Ground of a key of the keyboard. */
  KEY("ground-key", true),
  /** Ground of marked text. */
  MARKED("ground-mark", true),
  /** Words that the reader marked green. */
  GREEN("ground-green", true),
  /** Words marked blue. */
  BLUE("ground-blue", true),
  /** Words marked pink. */
  PINK("ground-pink", true),
  /** Words marked orange. */
  ORANGE("ground-orange", true),
  /** Found text. */
  FIND("ground-find", true),
  /** The found text in turn. */
  FIND_NOW("ground-find-now", true),
  /** Search hit that was landed on. */
  HIT("ground-hit", true),
  /** Selected text. */
  SELECTION("ground-selection", false),
  /** Dotted line under a claim nobody has judged. */
  CLAIM("line-claim", true),
  /** Dotted line under a quoted claim. */
  CLAIM_QUOTED("line-stamp-quoted", true),
  /** Dotted line under a reproduced claim. */
  CLAIM_MEASURED("line-stamp-measured", true),
  /** Dotted line under a simulated claim. */
  CLAIM_SIMULATED("line-stamp-simulated", true),
  /** Dotted line under a claim that differs. */
  CLAIM_UNSURE("line-stamp-unsure", true),
  /** Dotted line under a claim that cannot be measured here. */
  CLAIM_NOT_HERE("line-stamp-not-here", true),
  /** The sign that a note of the reader's belongs to the words before it. */
  NOTED("sign-noted", false),
  /** Ring around the focused link. */
  FOCUS("ring-focus", true);

  private final String styleClass;
  private final boolean rounded;

  Mark(String styleClass, boolean rounded) {
    this.styleClass = styleClass;
    this.rounded = rounded;
  }

  String styleClass() {
    return styleClass;
  }

  /**
   * Grounds of the text itself lie lowest, then the reader's marks, what was found, then the
   * selection, then lines.
   */
  double viewOrder() {
    return switch (this) {
      case CODE, KEY, MARKED -> 0;
      case GREEN, BLUE, PINK, ORANGE -> -0.5;
      case FIND -> -1;
      case FIND_NOW, HIT -> -2;
      case SELECTION -> -3;
      default -> -4;
    };
  }

  boolean rounded() {
    return rounded;
  }

  /** Whether the reader made it. */
  boolean isHighlight() {
    return switch (this) {
      case GREEN, BLUE, PINK, ORANGE -> true;
      default -> false;
    };
  }

  boolean isLine() {
    return switch (this) {
      case CLAIM, CLAIM_QUOTED, CLAIM_MEASURED, CLAIM_SIMULATED, CLAIM_UNSURE, CLAIM_NOT_HERE ->
          true;
      case CODE, KEY, MARKED, GREEN, BLUE, PINK, ORANGE -> false;
      case FIND, FIND_NOW, HIT, SELECTION, NOTED, FOCUS -> false;
    };
  }

  static Mark claim(ClaimStamp.Kind kind) {
    return switch (kind) {
      case QUOTED -> CLAIM_QUOTED;
      case MEASURED -> CLAIM_MEASURED;
      case SIMULATED -> CLAIM_SIMULATED;
      case UNSURE -> CLAIM_UNSURE;
      case NOT_HERE -> CLAIM_NOT_HERE;
    };
  }
}
