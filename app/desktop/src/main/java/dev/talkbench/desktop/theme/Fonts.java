package dev.talkbench.desktop.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The bundled fonts (SIL Open Font License); a new machine has no Korean font of its own. */
public final class Fonts {
  /** Text, weights regular and bold. */
  public static final String TEXT = "Pretendard";

  /** Text, semibold: JavaFX sees it as a family of its own. */
  public static final String TEXT_SEMIBOLD = "Pretendard SemiBold";

  /** Text, medium. */
  public static final String TEXT_MEDIUM = "Pretendard Medium";

  /** Code, Hangul exactly twice as wide as Latin. */
  public static final String CODE = "NanumGothicCoding";

  private Fonts() {}

  /**
   * Makes the bundled fonts known to JavaFX; once, before the first scene.
   *
   * @throws UncheckedIOException a font is missing from the installation
   */
  public static void load() {
    for (String file : FontFiles.NAMES) {
      // By address: a font that lies on the disk is read in place (the installed app's do), one
      // inside a jar is unpacked by JavaFX.
      URL address = FontFiles.address(file);
      if (address == null || Font.loadFont(address.toExternalForm(), 14) == null) {
        throw new UncheckedIOException(
            new IOException("font " + file + " cannot be read; install Talkbench again"));
      }
    }
  }

  /**
   * Lays a line out for nothing, while the toolkit starts: the first text of all finds the system's
   * fonts and loads what shapes words. Any thread, after {@link #load}.
   *
   * @return its width
   */
  public static double layOutAhead() {
    var line = new Text("가나다 abc 123");
    line.setFont(Font.font(TEXT, 14));
    return line.getLayoutBounds().getWidth();
  }
}
