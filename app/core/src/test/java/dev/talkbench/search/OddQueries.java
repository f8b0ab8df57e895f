package dev.talkbench.search;

import java.util.List;
import java.util.Random;

/** An endless row of questions that nobody means: signs, halves of operators, torn headings. */
final class OddQueries {
  private static final String SIGNS =
      " \t\"-:*?~^()[]{}\\/+&|!'.,#@<>=%ㄱㅏㅎㅄ하이퍼스레드폴링 aZ09é漢かＡ\u0000\u200b\ufeff\u0301"
          + "\ud83d\ude00\ud800\udfff“”\u1112\u1161\u11ab";
  private static final List<String> PIECES =
      List.of(
          "OR",
          " OR ",
          "-",
          "tag:",
          "in:title ",
          "in:code ",
          "year:20",
          "\"",
          "has:demo",
          "before:",
          "after:2024-13",
          "path:*",
          "path:?",
          "claim:",
          "lang:xx ",
          "tag:\"",
          "폴링",
          "speaker:",
          "event:\"a b\" ",
          "ㅋㅋㅋㅋㅋㅋㅋㅋ",
          "C++",
          "a.b/c",
          "::",
          "the ",
          "의 ");

  private final Random random;
  private final List<String> real;

  /** Questions torn out of {@code real} texts, too; the same ones for the same seed. */
  OddQueries(long seed, List<String> real) {
    this.random = new Random(seed);
    this.real = List.copyOf(real);
  }

  /** The next one. */
  String next() {
    var text = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(100) == 0 ? 400 : 24);
    for (int n = 0; n < pieces; n++) {
      switch (random.nextInt(8)) {
        case 0 -> text.append(PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> torn(text);
        default -> text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
    }
    return text.toString();
  }

  private void torn(StringBuilder into) {
    if (!real.isEmpty()) {
      String whole = real.get(random.nextInt(real.size()));
      int from = random.nextInt(whole.length());
      into.append(whole, from, from + random.nextInt(whole.length() - from + 1));
    }
  }
}
