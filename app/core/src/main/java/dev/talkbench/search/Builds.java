package dev.talkbench.search;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of an index lie: every build of it in a folder of its own, and a small file that
 * names the one that counts. So a new build grows beside the one that answers and takes its place
 * in one step, whenever the process dies. Used under the index's lock.
 */
final class Builds {
  private static final String CURRENT = "current";
  private static final Pattern NAME = Pattern.compile("build-[12]");
  // Somebody may keep a folder "index" of their own where the data folder was put: what does not
  // look exactly like ours is never touched.
  private static final Pattern FILE =
      Pattern.compile(
          "(pending_)?segments_[0-9a-z]+|_[0-9a-z]+(_[0-9A-Za-z_]+)?\\.("
              + "cfs|cfe|si|liv|fd[tmx]|fnm|nv[dm]|dv[dm]|ti[mp]|tmd|psm|doc|pos|pay|kd[dim]|tmp)");
  private static final Pattern PART = Pattern.compile(CURRENT + "[0-9]+\\.part");

  private final Path root;

  /** The builds in {@code root}, which exists. */
  Builds(Path root) {
    this.root = root;
  }

  /** Folder of the build that counts, or null when none was chosen or its name cannot be read. */
  @Nullable Path current() throws IOException {
    try {
      String name = Files.readString(root.resolve(CURRENT)).strip();
      return NAME.matcher(name).matches() && Files.isDirectory(root.resolve(name))
          ? root.resolve(name)
          : null;
    } catch (NoSuchFileException | MalformedInputException e) {
      return null;
    }
  }

  /** Whether there is anything at all, so that an index without a name was damaged. */
  boolean any() throws IOException {
    return !entries().isEmpty();
  }

  /** Folder for the next build, which may hold an unfinished one. */
  Path next() throws IOException {
    Path current = current();
    boolean first = current == null || !current.endsWith("build-1");
    return Files.createDirectories(root.resolve(first ? "build-1" : "build-2"));
  }

  /** From now on {@code build} counts. */
  void choose(Path build) throws IOException {
    Path part = Files.createTempFile(root, CURRENT, ".part");
    try {
      Files.writeString(part, build.getFileName() + "\n");
      Files.move(
          part,
          root.resolve(CURRENT),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Takes away what is ours and not {@code kept}, which exists: older builds, files of earlier
   * versions. What others put here stays.
   */
  void sweep(Path kept) throws IOException {
    for (Path entry : entries()) {
      // A folder that is reached by a link has two names.
      if (!Files.isSameFile(entry, kept)) {
        delete(entry);
      }
    }
  }

  /** What the index put here, but for the name of the build that counts and the lock. */
  private List<Path> entries() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(Builds::ours).toList();
    }
  }

  private static boolean ours(Path entry) {
    String name = String.valueOf(entry.getFileName());
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
        ? NAME.matcher(name).matches()
        : file(entry) || PART.matcher(name).matches();
  }

  /** Whether it is a file that Lucene writes. */
  private static boolean file(Path entry) {
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
        && FILE.matcher(String.valueOf(entry.getFileName())).matches();
  }

  /**
   * Deletes a file of an index, or the files of a build and its folder unless something else lies
   * in it. Follows no link.
   */
  static void delete(Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(path);
      return;
    }
    boolean empty = true;
    List<Path> files;
    try (Stream<Path> all = Files.list(path)) {
      files = all.toList();
    }
    for (Path each : files) {
      if (file(each) || each.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
        Files.deleteIfExists(each);
      } else {
        empty = false;
      }
    }
    if (empty) {
      Files.deleteIfExists(path);
    }
  }
}
