package dev.talkbench.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two languages of the interface and the rule that picks one. */
public enum Language {
  /** Korean, the language of the built-in library. */
  KO,
  /** English. */
  EN;

  /** {@code ko} or {@code en}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of two texts that is in this language. */
  public String pick(String ko, String en) {
    return this == KO ? ko : en;
  }

  /** The language named {@code ko} or {@code en}, else null. */
  public static @Nullable Language named(String id) {
    return switch (id) {
      case "ko" -> KO;
      case "en" -> EN;
      default -> null;
    };
  }

  /**
   * What the system says: Korean unless it names another language. {@code C} and {@code POSIX} name
   * none. The first of {@code LC_ALL}, {@code LC_MESSAGES}, {@code LANG} that is not empty counts
   * (POSIX.1-2017, 8.2); where none is set (macOS, Windows) the JDK's own finding does.
   *
   * @param launcher the locale from before the launcher changed it, or null
   * @param jdk used only when {@code osName} is not a system where an unset locale means C
   */
  public static Language ofSystem(
      @Nullable String launcher, Map<String, String> environment, String osName, Locale jdk) {
    String locale = launcher == null ? "" : launcher;
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      if (locale.isEmpty()) {
        locale = environment.getOrDefault(name, "");
      }
    }
    if (locale.isEmpty() && !osName.startsWith("Linux")) {
      locale = jdk.getLanguage();
    }
    String language = locale.split("[_.@-]", 2)[0].toLowerCase(Locale.ROOT);
    return switch (language) {
      case "", "c", "posix", "ko" -> KO;
      default -> EN;
    };
  }

  /** {@link #ofSystem(String, Map, String, Locale)} of this process. */
  public static Language ofSystem() {
    return ofSystem(
        System.getProperty("talkbench.locale"),
        System.getenv(),
        System.getProperty("os.name", ""),
        Locale.getDefault(Locale.Category.DISPLAY));
  }
}
