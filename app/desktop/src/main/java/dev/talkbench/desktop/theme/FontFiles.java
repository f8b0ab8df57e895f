package dev.talkbench.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of the bundled fonts. Loads no JavaFX. */
public final class FontFiles {
  /** Names of the files. */
  public static final List<String> NAMES =
      List.of(
          "Pretendard-Regular.otf",
          "Pretendard-Bold.otf",
          "Pretendard-SemiBold.otf",
          "Pretendard-Medium.otf",
          "NanumGothicCoding.ttf",
          "NanumGothicCodingBold.ttf");

  private static final int LEAST_BYTES = 10_000;

  private FontFiles() {}

  /** Where a font lies: beside the installed app, else on the class path; null when it does not. */
  static @Nullable URL address(String file) {
    String home = System.getProperty("talkbench.home");
    if (home == null) {
      return FontFiles.class.getResource("/assets/fonts/" + file);
    }
    try {
      return Path.of(home, "lib", "fonts", file).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a file has an address", e);
    }
  }

  /**
   * Where the font of the text lies.
   *
   * @throws IllegalStateException it is missing from the installation
   */
  public static URL text() {
    URL address = address("Pretendard-Regular.otf");
    if (address == null) {
      throw new IllegalStateException("the font of the text is missing; install Talkbench again");
    }
    return address;
  }

  /** Files that are not there or cannot be whole. */
  public static List<String> missing() {
    return NAMES.stream().filter(file -> !sound(file)).toList();
  }

  private static boolean sound(String file) {
    URL address = address(file);
    if (address == null) {
      return false;
    }
    try (InputStream in = address.openStream()) {
      return in.readNBytes(LEAST_BYTES).length == LEAST_BYTES;
    } catch (IOException e) {
      return false;
    }
  }
}
