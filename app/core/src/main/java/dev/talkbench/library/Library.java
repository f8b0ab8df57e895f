package dev.talkbench.library;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A registered source of notes.
 *
 * @param id {@code [a-z0-9-]{1,64}}, unique
 * @param name shown in the sidebar
 * @param kind what it is
 * @param source absolute path, or null for the built-in pack
 */
public record Library(String id, String name, Kind kind, @Nullable Path source) {
  /** What a library is made of. */
  public enum Kind {
    /** Ships with the app. */
    BUILT_IN,
    /** A folder with Markdown files at any depth. */
    FOLDER,
    /** One Markdown file. */
    FILE,
    /** A zip of such a folder. */
    ZIP
  }
}
