package dev.talkbench.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before or after a command, or before what a window opens.
 *
 * @param dataDir given data folder, or null for the platform's
 * @param json machine-readable answers
 * @param language of the interface as given, or null
 * @param words everything else in order
 */
public record GlobalOptions(
    @Nullable Path dataDir, boolean json, @Nullable Language language, List<String> words) {
  /**
   * Takes the global options out of {@code args}; after {@code --} nothing is one.
   *
   * @throws IllegalArgumentException with a sentence for a person: no value, or none that can be
   */
  public static GlobalOptions of(String[] args) {
    Path dataDir = null;
    boolean json = false;
    Language language = null;
    var words = new ArrayList<String>();
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (arg.equals("--")) {
        words.addAll(List.of(args).subList(i, args.length));
        break;
      }
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      switch (name) {
        case "--json" -> json = true;
        case "--data-dir", "--lang" -> {
          if (equals < 0 && i + 1 == args.length) {
            throw new IllegalArgumentException(name + " needs a value");
          }
          String value = equals < 0 ? args[++i] : arg.substring(equals + 1);
          if (name.equals("--lang")) {
            language = Language.named(value);
            if (language == null) {
              throw new IllegalArgumentException("--lang takes ko or en, not '" + value + "'");
            }
          } else {
            dataDir = path(value);
          }
        }
        default -> words.add(arg);
      }
    }
    return new GlobalOptions(dataDir, json, language, List.copyOf(words));
  }

  /** The language that {@code args} name, whatever else is wrong with them; else null. */
  static @Nullable Language language(String[] args) {
    Language language = null;
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      String value =
          args[i].startsWith("--lang=")
              ? args[i].substring("--lang=".length())
              : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
      Language named = Language.named(value);
      language = named == null ? language : named;
    }
    return language;
  }

  private static Path path(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("--data-dir needs a folder, not an empty name");
    }
    try {
      return Path.of(value).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("--data-dir: no such name can be: " + value, e);
    }
  }
}
