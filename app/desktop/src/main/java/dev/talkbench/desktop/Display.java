package dev.talkbench.desktop;

import dev.talkbench.cli.Language;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a window needs of the system, asked before JavaFX fails with a stack trace. */
final class Display {
  private static final List<String> FOLDERS =
      List.of(
          "/usr/lib/x86_64-linux-gnu",
          "/usr/lib/aarch64-linux-gnu",
          "/lib/x86_64-linux-gnu",
          "/usr/lib64",
          "/usr/lib");

  private Display() {}

  /** What is missing and what to install, in one line; null when a window can be opened. */
  static @Nullable String missing(Language language) {
    boolean headless = "headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    if (headless || !System.getProperty("os.name", "").startsWith("Linux")) {
      return null;
    }
    if (!library("libgtk-3.so.0")) {
      return language.pick(
          "창을 그릴 GTK 3이 없습니다. Debian·Ubuntu: apt install libgtk-3-0, Fedora: dnf install gtk3. 명령은"
              + " GTK 없이도 됩니다.",
          "GTK 3, which draws the window, is missing. Debian, Ubuntu: apt install libgtk-3-0;"
              + " Fedora: dnf install gtk3. Commands work without it.");
    }
    if (empty("DISPLAY")) {
      return language.pick(
          "화면이 없습니다(DISPLAY가 비어 있습니다). 데스크톱에서 열거나 xvfb-run으로 시작하세요. 명령은 화면 없이도 됩니다.",
          "There is no display (DISPLAY is empty). Start from a desktop, or under xvfb-run."
              + " Commands work without one.");
    }
    return null;
  }

  /** What to do about a display that cannot be opened, in one line. */
  static String unreachable(Language language, UnsupportedOperationException cause) {
    return language.pick("화면을 열 수 없습니다: ", "The display cannot be opened: ")
        + cause.getMessage()
        + " (DISPLAY="
        + System.getenv("DISPLAY")
        + "). "
        + language.pick("데스크톱에서 열거나 xvfb-run으로 시작하세요.", "Start from a desktop, or under xvfb-run.");
  }

  private static boolean empty(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty();
  }

  // Only asks whether the library is there; JavaFX loads the same one right after.
  @SuppressWarnings("restricted")
  private static boolean library(String name) {
    // Where it nearly always lies; asking the linker costs a fifth of a second of every start.
    for (String folder : FOLDERS) {
      if (Files.exists(Path.of(folder, name))) {
        return true;
      }
    }
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(name, arena);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
