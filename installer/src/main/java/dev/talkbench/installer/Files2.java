package dev.talkbench.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the JDK's {@link Files} leaves to do with whole trees. */
final class Files2 {
  private Files2() {}

  /** Everything below, parents first, in the order of the names. */
  static List<Path> tree(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.sorted().toList();
    }
  }

  static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      for (Path path : tree(root).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  static void copy(Path from, Path to) throws IOException {
    for (Path path : tree(from)) {
      Path copy = to.resolve(from.relativize(path).toString());
      if (Files.isSymbolicLink(path)) {
        Files.createSymbolicLink(copy, Files.readSymbolicLink(path));
      } else if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.createDirectories(parent(copy));
        Files.copy(path, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Gives every file the same time: same sources, same bytes. */
  static void stamp(Path root, Instant time) throws IOException {
    for (Path path : tree(root).stream().sorted(Comparator.reverseOrder()).toList()) {
      if (!Files.isSymbolicLink(path)) {
        Files.setLastModifiedTime(path, FileTime.from(time));
      }
    }
  }

  static long size(Path root) throws IOException {
    long bytes = 0;
    for (Path path : tree(root)) {
      if (Files.isRegularFile(path) && !Files.isSymbolicLink(path)) {
        bytes += Files.size(path);
      }
    }
    return bytes;
  }

  static String mib(Path root) throws IOException {
    return String.format(Locale.ROOT, "%.1f MiB", size(root) / 1048576.0);
  }

  static void executable(Path file) {
    if (!file.toFile().setExecutable(true, false)) {
      throw new BuildFailure(file + " cannot be made executable");
    }
  }

  static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new BuildFailure(path + " has no folder");
    }
    return parent;
  }

  /** The file name as text. */
  static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
