package dev.talkbench.markdown.syntax;

import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * Emphasis by {@code *} that also opens after and closes before a Korean, Chinese or Japanese
 * letter. CommonMark 0.31.2 (section 6.2, "left-flanking delimiter run") leaves <code>
 * **마크다운(Markdown)**을</code> as it is because the closing stars stand between punctuation and a
 * letter; kramdown has no such rule, so a blog shows it bold. See commonmark-spec issue 650.
 */
final class KoreanEmphasis extends AsteriskDelimiterProcessor {
  KoreanEmphasis() {
    super(true);
  }

  @Override
  public boolean canBeOpener(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhiteSpace) {
    return leftFlanking || (!afterIsWhiteSpace && !after.isEmpty() && ideographic(before, true));
  }

  @Override
  public boolean canBeCloser(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhiteSpace) {
    return rightFlanking || (!beforeIsWhitespace && !before.isEmpty() && ideographic(after, false));
  }

  /**
   * The rule of three (CommonMark 0.31.2, section 6.2, rules 9 and 10) has an exception that
   * flexmark lacks: runs that are both multiples of three match, as in <code>***중요***합니다</code>.
   */
  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    boolean threes = opener.length() % 3 == 0 && closer.length() % 3 == 0;
    return threes ? 2 - closer.length() % 2 : super.getDelimiterUse(opener, closer);
  }

  private static boolean ideographic(String neighbour, boolean last) {
    if (neighbour.isEmpty()) {
      return false;
    }
    int letter = last ? neighbour.codePointBefore(neighbour.length()) : neighbour.codePointAt(0);
    return switch (Character.UnicodeScript.of(letter)) {
      case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
