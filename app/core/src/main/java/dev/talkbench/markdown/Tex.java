package dev.talkbench.markdown;

/** TeX without the signs around it. */
final class Tex {
  private Tex() {}

  /** The formula in {@code source}; an environment or reference is kept whole. */
  static String inside(String source) {
    String text = source.strip();
    if (text.startsWith("\\$$")) {
      text = text.substring(1);
    }
    for (String sign : new String[] {"$$", "$"}) {
      if (text.length() > 2 * sign.length() && text.startsWith(sign) && text.endsWith(sign)) {
        return text.substring(sign.length(), text.length() - sign.length()).strip();
      }
    }
    return text;
  }
}
