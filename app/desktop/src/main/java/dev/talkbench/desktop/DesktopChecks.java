package dev.talkbench.desktop;

import dev.talkbench.cli.Check;
import dev.talkbench.cli.HostChecks;
import dev.talkbench.cli.Language;
import dev.talkbench.desktop.theme.FontFiles;
import java.util.List;

/** What the window needs of its own installation and of the system. Loads no JavaFX. */
public final class DesktopChecks implements HostChecks {
  /** For the service loader. */
  public DesktopChecks() {}

  @Override
  public List<Check> run(Language language) {
    return List.of(fonts(language), display(language));
  }

  private static Check fonts(Language language) {
    String name = language.pick("글꼴", "fonts");
    List<String> missing = FontFiles.missing();
    return missing.isEmpty()
        ? new Check(
            "fonts",
            name,
            Check.Verdict.OK,
            language.pick(
                "함께 든 글꼴 " + FontFiles.NAMES.size() + "개", FontFiles.NAMES.size() + " bundled"),
            "")
        : new Check(
            "fonts",
            name,
            Check.Verdict.FAILED,
            language.pick("없음: ", "missing: ") + String.join(", ", missing),
            language.pick("Talkbench를 다시 설치하세요", "install Talkbench again"));
  }

  private static Check display(Language language) {
    String name = language.pick("화면", "display");
    String missing = Display.missing(language);
    if (missing == null) {
      return new Check(
          "display", name, Check.Verdict.OK, language.pick("창을 열 수 있음", "a window can open"), "");
    }
    // The sentence says what is missing, then what to do.
    int end = missing.indexOf(". ");
    return end < 0
        ? new Check("display", name, Check.Verdict.FAILED, missing, "")
        : new Check(
            "display",
            name,
            Check.Verdict.FAILED,
            missing.substring(0, end + 1),
            missing.substring(end + 2));
  }
}
