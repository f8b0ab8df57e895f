package dev.talkbench.workspace;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where everything Talkbench writes lives.
 *
 * @param root absolute
 */
public record DataDir(Path root) {
  private static final String NAME = "talkbench";

  /** Makes the path absolute. */
  public DataDir {
    root = root.toAbsolutePath().normalize();
  }

  /** The place this platform keeps an application's data in. */
  public static DataDir platform() {
    return platform(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")));
  }

  /**
   * The place a platform keeps an application's data in: {@code $XDG_DATA_HOME} (XDG Base Directory
   * Specification 0.8; ignored unless absolute), {@code ~/Library/Application Support}, {@code
   * %LOCALAPPDATA%}.
   *
   * @param os value of {@code os.name}
   * @param env environment variables
   * @param home the user's folder
   */
  static DataDir platform(String os, Map<String, String> env, Path home) {
    String system = os.toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return new DataDir(
          home.resolve("Library").resolve("Application Support").resolve("Talkbench"));
    }
    if (system.startsWith("windows")) {
      String local = env.getOrDefault("LOCALAPPDATA", "");
      Path folder = local.isEmpty() ? home.resolve("AppData").resolve("Local") : Path.of(local);
      return new DataDir(folder.resolve("Talkbench"));
    }
    String xdg = env.getOrDefault("XDG_DATA_HOME", "");
    Path folder = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local").resolve("share");
    return new DataDir(folder.resolve(NAME));
  }

  /** The reader's own data (SQLite). */
  public Path userDb() {
    return root.resolve("user.db");
  }

  /** The search index; may be deleted at any time while nothing runs. */
  public Path index() {
    return root.resolve("index");
  }

  /** What can be made again; may be deleted at any time while nothing runs. */
  public Path cache() {
    return root.resolve("cache");
  }

  /** Pictures of diagrams and formulas. */
  public Path figures() {
    return cache().resolve("figures");
  }

  /** Unpacked native code. */
  public Path natives() {
    return cache().resolve("natives");
  }

  /** The lock and the socket of the window; nothing in it outlives a window. */
  public Path run() {
    return root.resolve("run");
  }

  /** Copies of the reader's data. */
  public Path backups() {
    return root.resolve("backups");
  }

  /** Log files. */
  public Path log() {
    return root.resolve("log");
  }
}
