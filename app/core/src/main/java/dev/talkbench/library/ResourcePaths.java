package dev.talkbench.library;

import dev.talkbench.markdown.FrontMatter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a picture or link of a note points inside its library. Destinations are hostile: whatever
 * leaves the library, or is no path, resolves to nothing.
 */
public final class ResourcePaths {
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern HOSTILE =
      Pattern.compile("%(?:2e|2f|5c|00)", Pattern.CASE_INSENSITIVE);

  private ResourcePaths() {}

  /**
   * Paths at which a picture may lie, best first: under {@code media_subpath} as Chirpy puts it,
   * beside the note, at the root of the library (a leading slash means the root of the site).
   *
   * @param notePath path of the note
   * @param destination as written
   * @return may be empty; every path passes {@link PathRules}
   */
  public static List<String> resolve(String notePath, String destination, FrontMatter frontMatter) {
    Optional<String> decoded = decode(destination);
    if (decoded.isEmpty()) {
      return List.of();
    }
    String path = decoded.get();
    Set<String> candidates = new LinkedHashSet<>();
    String subpath = frontMatter.mediaSubpath();
    if (subpath != null) {
      decode(subpath)
          .flatMap(prefix -> normalise("", prefix + "/" + path))
          .ifPresent(candidates::add);
    }
    if (!path.startsWith("/")) {
      normalise(folder(notePath), path).ifPresent(candidates::add);
    }
    normalise("", path).ifPresent(candidates::add);
    return List.copyOf(candidates);
  }

  /** {@link #resolve}, the first that exists in {@code source}, or null. */
  public static @Nullable String find(
      NoteSource source, String notePath, String destination, FrontMatter frontMatter) {
    return resolve(notePath, destination, frontMatter).stream()
        .filter(source::exists)
        .findFirst()
        .orElse(null);
  }

  /** Folder part of a path with its slash, or the empty string. */
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /**
   * The path of a destination: query and fragment cut, percent-decoded once, NFC. Empty when it has
   * a scheme, a host, or hides a dot or separator.
   */
  public static Optional<String> decode(String destination) {
    if (SCHEME.matcher(destination).matches()
        || destination.startsWith("//")
        || destination.startsWith("\\\\")
        || HOSTILE.matcher(destination).find()) {
      return Optional.empty();
    }
    int end = destination.length();
    for (char stop : new char[] {'?', '#'}) {
      int at = destination.indexOf(stop);
      end = at < 0 ? end : Math.min(end, at);
    }
    return percentDecode(destination.substring(0, end))
        .map(s -> PathRules.nfc(s.replace('\\', '/')));
  }

  /** Percent-decodes UTF-8 (RFC 3986, 2.1); what is no escape stays. Empty when it is no UTF-8. */
  public static Optional<String> percentDecode(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    var out = ByteBuffer.allocate(in.length);
    for (int i = 0; i < in.length; i++) {
      int high = i + 2 < in.length && in[i] == '%' ? Character.digit(in[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
      if (low >= 0) {
        out.put((byte) (high * 16 + low));
        i += 2;
      } else {
        out.put(in[i]);
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * {@code path} seen from {@code folder}, without {@code .} and {@code ..}; empty when it leaves
   * the root or a rule refuses it.
   */
  public static Optional<String> normalise(String folder, String path) {
    var parts = new ArrayList<String>();
    for (String part : SLASH.split(folder + path, -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    return PathRules.refusal(joined).isPresent() ? Optional.empty() : Optional.of(joined);
  }
}
