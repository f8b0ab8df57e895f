package dev.talkbench.library;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which files of a source are notes, and which are passed over and why. */
final class NoteFiles {
  /** Largest note, in bytes. */
  static final int MAX_NOTE_BYTES = 5_000_000;

  /** Largest picture or other file beside a note, in bytes. */
  static final int MAX_RESOURCE_BYTES = 64_000_000;

  /** Most notes in a library. */
  static final int MAX_NOTES = 100_000;

  private static final Set<String> TOOL_FOLDERS =
      Set.of("node_modules", "vendor", "_site", "__MACOSX");

  private NoteFiles() {}

  /** Whether the name is one of a Markdown file. */
  static boolean isNote(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown") || lower.endsWith(".mdown");
  }

  /** Why a folder of this name is not entered. */
  static Optional<String> folderRefusal(String name) {
    if (name.startsWith(".")) {
      return Optional.of("hidden folder");
    }
    if (TOOL_FOLDERS.contains(name)) {
      return Optional.of("folder of a tool, not of notes");
    }
    return Optional.empty();
  }

  /** Why a Markdown file of this path (NFC) and size is passed over. */
  static Optional<String> noteRefusal(String path, long size) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.startsWith(".")) {
      return Optional.of("hidden file");
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".excalidraw.md")) {
      return Optional.of("an Excalidraw drawing, not text");
    }
    if (size > MAX_NOTE_BYTES) {
      return Optional.of("larger than " + MAX_NOTE_BYTES / 1_000_000 + " MB (" + size + " bytes)");
    }
    return PathRules.refusal(path);
  }

  /** What a note at {@code path} is called: the path without {@code .md}. */
  static String slug(String path) {
    return path.endsWith(".md") ? path.substring(0, path.length() - ".md".length()) : path;
  }
}
