package dev.talkbench.library;

import java.util.Optional;

/**
 * Names a note for good: {@code library/slug}.
 *
 * @param library id of the library, {@code [a-z0-9-]{1,64}}
 * @param slug relative path without {@code .md}, NFC, separated by slashes
 */
public record NoteId(String library, String slug) {
  /**
   * Reads {@code library/slug}.
   *
   * @throws IllegalArgumentException it is not written so
   */
  public static NoteId parse(String text) {
    return find(text)
        .orElseThrow(
            () -> new IllegalArgumentException("a note is named library/slug, not '" + text + "'"));
  }

  /** Reads {@code library/slug}; empty when it is not written so. */
  public static Optional<NoteId> find(String text) {
    int slash = text.indexOf('/');
    return slash < 1 || slash == text.length() - 1
        ? Optional.empty()
        : Optional.of(new NoteId(text.substring(0, slash), text.substring(slash + 1)));
  }

  /**
   * The id of the note at {@code path}. Only {@code .md} is left out of the slug, so that {@code
   * a.md} and {@code a.markdown} stay two notes.
   *
   * @param path relative to the library, slashes
   */
  public static NoteId of(String library, String path) {
    return new NoteId(library, PathRules.nfc(NoteFiles.slug(path)));
  }

  @Override
  public String toString() {
    return library + "/" + slug;
  }
}
