package dev.talkbench.desktop.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

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

  private static final List<String> FILES =
      List.of(
          "Pretendard-Regular.otf",
          "Pretendard-Bold.otf",
          "Pretendard-SemiBold.otf",
          "Pretendard-Medium.otf",
          "NanumGothicCoding.ttf",
          "NanumGothicCodingBold.ttf");

  private Fonts() {}

  /**
   * Makes the bundled fonts known to JavaFX; once, before the first scene.
   *
   * @throws UncheckedIOException a font is missing from the installation
   */
  public static void load() {
    for (String file : FILES) {
      // By address: a font that lies on the disk is read in place (the installed app's do), one
      // inside a jar is unpacked by JavaFX.
      String address = address(file);
      if (address == null || Font.loadFont(address, 14) == null) {
        throw new UncheckedIOException(
            new IOException("font " + file + " cannot be read; install Talkbench again"));
      }
    }
  }

  private static @Nullable String address(String file) {
    String home = System.getProperty("talkbench.home");
    if (home != null) {
      return Path.of(home, "lib", "fonts", file).toUri().toString();
    }
    URL address = Fonts.class.getResource("/assets/fonts/" + file);
    return address == null ? null : address.toExternalForm();
  }
}
