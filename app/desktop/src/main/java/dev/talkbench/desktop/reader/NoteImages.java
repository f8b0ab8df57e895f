package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Inline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Pictures beside a note: relative paths that stay inside one folder, links followed and checked.
 *
 * @param folder nothing outside it is read
 * @param subpath prefix of relative paths (Chirpy's {@code media_subpath}), or null
 */
record NoteImages(Path folder, @Nullable String subpath) {
  private static final long LARGEST = 64L << 20;

  /** The bytes, or a failure that says why. */
  CompletableFuture<byte[]> read(Inline.Image image) {
    try {
      return CompletableFuture.completedFuture(bytes(image.destination()));
    } catch (IOException | InvalidPathException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private byte[] bytes(String destination) throws IOException {
    String path = destination.replaceFirst("[?#].*$", "");
    if (path.isBlank() || path.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
      throw new IOException("not a file beside the note: " + destination);
    }
    Path root = folder.toRealPath();
    String inside = path.startsWith("/") || subpath == null ? path : subpath + "/" + path;
    Path file = root.resolve(inside.replaceFirst("^/+", "")).normalize();
    if (!Files.exists(file)) {
      file = root.resolve(path.replaceFirst("^/+", "")).normalize();
    }
    Path real = file.toRealPath();
    if (!real.startsWith(root) || !Files.isRegularFile(real) || Files.size(real) > LARGEST) {
      throw new IOException("outside the note's folder or too large: " + destination);
    }
    return Files.readAllBytes(real);
  }
}
