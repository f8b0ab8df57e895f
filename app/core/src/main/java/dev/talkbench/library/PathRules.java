package dev.talkbench.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which relative paths a library may be asked for. The same on every system, so that a library that
 * opens here opens elsewhere (after CVE-2023-2110, CVE-2024-39904: a note's path must never leave
 * its root). Stateless.
 */
public final class PathRules {
  /** Deepest path, in parts. */
  public static final int MAX_DEPTH = 64;

  // Windows opens a device whatever follows the name: "con.md", "COM1 ", "nul:".
  private static final Pattern DEVICE =
      Pattern.compile(
          "(?:con|prn|aux|nul|conin\\$|conout\\$|com[0-9\u00b9\u00b2\u00b3]"
              + "|lpt[0-9\u00b9\u00b2\u00b3])[ ]*(?:[.:].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern ENCODED =
      Pattern.compile("%(?:25)*(?:2e|2f|5c|00)", Pattern.CASE_INSENSITIVE);
  private static final int MAX_PRINTED = 200;
  private static final Pattern SLASH = Pattern.compile("/");

  private PathRules() {}

  /**
   * Why {@code path} is refused, or empty when it may be used: relative, separated by slashes, no
   * part that is empty, {@code .} or {@code ..}, no device name, nothing percent-encoded that would
   * change its meaning.
   */
  public static Optional<String> refusal(String path) {
    if (path.isEmpty()) {
      return Optional.of("empty path");
    }
    if (path.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      return Optional.of("control character in the path");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("backslash in the path");
    }
    if (path.startsWith("/") || (path.indexOf(':') == 1 && DRIVE.matcher(path).matches())) {
      return Optional.of("absolute path");
    }
    if (path.indexOf('%') >= 0 && ENCODED.matcher(path).find()) {
      return Optional.of("percent-encoded dot or separator in the path");
    }
    String[] parts = SLASH.split(path, -1);
    if (parts.length > MAX_DEPTH) {
      return Optional.of("deeper than " + MAX_DEPTH + " folders");
    }
    for (String part : parts) {
      // Windows drops dots and spaces at the end: ".. " is "..", "..." is ".".
      if (part.isEmpty() || part.replace(' ', '.').chars().allMatch(c -> c == '.')) {
        return Optional.of("the path leaves its folder or has an empty part");
      }
      if (mayBeDevice(part) && DEVICE.matcher(part).matches()) {
        return Optional.of("a device name of Windows");
      }
    }
    return Optional.empty();
  }

  /** Most names begin otherwise, and a folder of thousands is walked at every start. */
  private static boolean mayBeDevice(String part) {
    return "cpanlCPANL".indexOf(part.charAt(0)) >= 0;
  }

  /** Whether {@code path} points out of the folder it is read in; such a name is no accident. */
  static boolean leavesFolder(String path) {
    return path.startsWith("/")
        || DRIVE.matcher(path).matches()
        || SLASH.splitAsStream(path).map(part -> part.replace(" ", "")).anyMatch(".."::equals);
  }

  /**
   * The file at {@code path} under {@code root}, which must be a real path. Reads names in NFC and
   * finds files whose real name is NFD. Symbolic links are not followed.
   *
   * @return null when there is no file
   * @throws IOException the path is refused, or leaves the root
   */
  static @Nullable Path locate(Path root, String path) throws IOException {
    Optional<String> refusal = refusal(path);
    if (refusal.isPresent()) {
      throw refused(path, refusal.get());
    }
    Path at = root;
    for (String part : SLASH.split(path, -1)) {
      Path next = child(at, part);
      if (next == null) {
        return null;
      }
      if (Files.isSymbolicLink(next)) {
        throw refused(path, "symbolic links are not followed; add the link's target instead");
      }
      at = next;
    }
    if (!at.toRealPath().startsWith(root)) {
      throw refused(path, "it lies outside " + root + "; add its folder instead");
    }
    return at;
  }

  private static @Nullable Path child(Path folder, String name) throws IOException {
    try {
      Path direct = folder.resolve(name);
      if (Files.exists(direct, LinkOption.NOFOLLOW_LINKS)) {
        return direct;
      }
    } catch (InvalidPathException e) {
      throw new SourceException(
          SourceException.Kind.PATH,
          printable(name),
          "'" + name + "' cannot be a file name here: " + e.getReason(),
          e);
    }
    if (name.chars().allMatch(c -> c < 0x80) || !Files.isDirectory(folder)) {
      return null;
    }
    String wanted = nfc(name);
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> nfc(String.valueOf(p.getFileName())).equals(wanted))
          .findFirst()
          .orElse(null);
    }
  }

  /** The one line that says why a path is refused. */
  static IOException refused(String path, String why) {
    return new SourceException(
        SourceException.Kind.PATH, printable(path), "'" + printable(path) + "' is refused: " + why);
  }

  /** A hostile name, fit for one line of a message. */
  static String printable(String name) {
    String line =
        name.codePoints()
            .map(c -> Character.isISOControl(c) ? '\ufffd' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return line.length() <= MAX_PRINTED ? line : line.substring(0, MAX_PRINTED) + "\u2026";
  }

  /** {@code text} in normalisation form C (Unicode Standard Annex 15). */
  static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
