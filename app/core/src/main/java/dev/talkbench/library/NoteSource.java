package dev.talkbench.library;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the files of one library, never writes. Paths are relative, NFC, separated by slashes; a
 * path that would leave the root is refused with an {@link IOException}.
 */
public interface NoteSource extends Closeable {
  /** Every Markdown file, sorted by path, and what was passed over. */
  Listing list() throws IOException;

  /**
   * Throws when {@link #list} would.
   *
   * @throws IOException the source cannot be read, or is refused
   */
  default void check() throws IOException {
    list();
  }

  /**
   * The bytes of a note or of a resource beside it (an image). Several threads may read at once.
   */
  byte[] read(String path) throws IOException;

  /**
   * The file at {@code path} on the disk, real and inside the source; empty when there is none that
   * another program could open.
   */
  default Optional<Path> file(String path) throws IOException {
    return Optional.empty();
  }

  /** Whether a file stands at {@code path}. */
  boolean exists(String path);

  /**
   * A Markdown file.
   *
   * @param path relative
   * @param size bytes
   * @param modified milliseconds since 1970; in a zip, whose times say nothing, the checksum of the
   *     bytes: other bytes have another
   */
  record Entry(String path, long size, long modified) {}

  /**
   * A file that is no note of the library.
   *
   * @param reason in English, for a person
   */
  record Skipped(String path, String reason) {}

  /** A look at the whole source. */
  record Listing(List<Entry> notes, List<Skipped> skipped) {}
}
