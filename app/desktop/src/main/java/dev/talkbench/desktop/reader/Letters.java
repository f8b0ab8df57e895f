package dev.talkbench.desktop.reader;

/** Rough widths and reading times of letters, for guesses that layout corrects later. */
final class Letters {
  private Letters() {}

  /** Width in ems of the text font (Pretendard: Hangul 0.87, Latin about 0.55). */
  static double ems(char c) {
    if (c >= 0x1100) {
      return Character.isLowSurrogate(c) ? 0.1 : 0.88;
    }
    if (c == ' ' || c == '.' || c == ',' || c == 'i' || c == 'l' || c == '\'' || c == ':') {
      return 0.26;
    }
    if ((c >= 'A' && c <= 'Z') || c == 'm' || c == 'w' || c == '%') {
      return 0.69;
    }
    return 0.57;
  }

  /**
   * Seconds to read a letter: 500 Hangul a minute, 1,150 others (about 230 English words; Brysbaert
   * 2019, doi 10.1016/j.jml.2019.104047).
   */
  static double seconds(char c) {
    return c >= 0x1100 ? 60.0 / 500 : 60.0 / 1150;
  }
}
