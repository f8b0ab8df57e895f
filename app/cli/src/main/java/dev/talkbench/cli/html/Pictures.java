package dev.talkbench.cli.html;

import dev.talkbench.library.DiagramFiles;
import dev.talkbench.library.NoteSource;
import dev.talkbench.library.ResourcePaths;
import dev.talkbench.markdown.FrontMatter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pictures as data URIs. Read from the note's own library only; nothing is fetched. */
public final class Pictures {
  private static final long MOST = 64L << 20;
  private static final int MOST_MISSING = 100;

  private final @Nullable NoteSource source;
  private final String notePath;
  private final FrontMatter head;
  private final Set<String> missing = new LinkedHashSet<>();
  private long left = MOST;

  /**
   * Pictures of a note.
   *
   * @param source its library, or null: then there are none
   * @param notePath where it stands in that library
   */
  public Pictures(@Nullable NoteSource source, String notePath, FrontMatter head) {
    this.source = source;
    this.notePath = notePath;
    this.head = head;
  }

  /** The picture a note names; empty when it is not there, is none or is too large. */
  Optional<String> picture(String destination) {
    if (source == null) {
      return Optional.empty();
    }
    String path = ResourcePaths.find(source, notePath, destination, head);
    Optional<String> data = path == null ? Optional.empty() : data(path);
    if (data.isEmpty() && missing.size() < MOST_MISSING) {
      missing.add(destination.replaceAll("\\p{Cntrl}", " "));
    }
    return data;
  }

  /** What was asked for and could not be had, in order. */
  public Set<String> missing() {
    return Collections.unmodifiableSet(missing);
  }

  /** The picture that the pack has of a diagram. */
  Optional<String> diagram(String code, boolean dark) {
    String path = DiagramFiles.FOLDER + "/" + DiagramFiles.name(code, dark);
    return source == null || !source.exists(path) ? Optional.empty() : data(path);
  }

  private Optional<String> data(String path) {
    byte[] bytes;
    try {
      bytes = source == null ? new byte[0] : source.read(path);
    } catch (IOException unreadable) {
      return Optional.empty(); // Its alternative text stands there, as for a missing one.
    }
    String type = type(bytes);
    if (type == null || bytes.length > left) {
      return Optional.empty();
    }
    left -= bytes.length;
    return Optional.of("data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
  }

  /** By what is in the file: a name can say anything. */
  private static @Nullable String type(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n")) {
      return "image/png";
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    }
    if (head.startsWith("GIF8")) {
      return "image/gif";
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return "image/webp";
    }
    // In an img element a drawing runs no script and loads nothing (SVG 2, 2.6.2: secure static
    // mode).
    String text = head.stripLeading().toLowerCase(Locale.ROOT);
    return (text.startsWith("<?xml") || text.startsWith("<svg")) && text.contains("<svg")
        ? "image/svg+xml"
        : null;
  }
}
