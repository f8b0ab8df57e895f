package dev.talkbench.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder with Markdown files at any depth. Symbolic links are not followed; hidden folders and
 * those of tools are not entered.
 */
public final class FolderSource implements NoteSource {
  private final Path root;

  /**
   * Over {@code root}.
   *
   * @throws IOException there is no such folder, or it cannot be read
   */
  public FolderSource(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new NoSuchFileException(
          root + " is no folder, or it is not connected: check the path or connect its drive");
    }
    this.root = root.toRealPath();
  }

  @Override
  public Listing list() throws IOException {
    var collector = new Collector();
    Files.walkFileTree(root, Set.of(), PathRules.MAX_DEPTH, new Visitor(root, collector));
    return collector.listing();
  }

  /** A folder of many thousands is not walked for it. */
  @Override
  public void check() throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
      var unused = entries.iterator().hasNext();
    }
  }

  /**
   * What {@link #list} would say when only {@code touched} paths may differ from {@code before}; a
   * folder stands for all that was in it. New folders are not looked into.
   */
  public Listing again(Listing before, Set<String> touched) throws IOException {
    var collector = new Collector();
    for (Entry entry : before.notes()) {
      if (!covers(touched, entry.path())) {
        collector.note(entry.path(), entry.size(), entry.modified());
      }
    }
    for (Skipped skipped : before.skipped()) {
      if (!touched.contains(skipped.path())) {
        collector.skip(skipped.path(), skipped.reason());
      }
    }
    var visitor = new Visitor(root, collector);
    for (String path : touched) {
      if (PathRules.refusal(path).isPresent()) {
        continue; // No note either way; a full listing names it.
      }
      Path file = at(path);
      if (file != null) {
        visitor.visitFile(
            file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
      }
    }
    return collector.listing();
  }

  /** A regular file or a link; null when neither is there now. */
  private @Nullable Path at(String path) {
    try {
      Path file = PathRules.locate(root, path);
      return file == null || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? null : file;
    } catch (IOException e) {
      // A link on the way, or gone meanwhile: then another event follows.
      return null;
    }
  }

  private static boolean covers(Set<String> touched, String path) {
    if (touched.contains(path)) {
      return true;
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (touched.contains(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public byte[] read(String path) throws IOException {
    Path file = PathRules.locate(root, path);
    if (file == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(root + ": no file '" + PathRules.printable(path) + "'");
    }
    int limit = NoteFiles.isNote(path) ? NoteFiles.MAX_NOTE_BYTES : NoteFiles.MAX_RESOURCE_BYTES;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new SourceException(
            SourceException.Kind.LARGE,
            path,
            file + " is larger than " + limit / 1_000_000 + " MB");
      }
      return bytes;
    }
  }

  @Override
  public Optional<Path> file(String path) throws IOException {
    Path file = PathRules.locate(root, path);
    return file == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.empty()
        : Optional.of(file);
  }

  @Override
  public boolean exists(String path) {
    try {
      Path file = PathRules.locate(root, path);
      return file != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      // Refused or unreadable: for the caller there is nothing here.
      return false;
    }
  }

  @Override
  public void close() {}

  /** Walks without following links. */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Collector collector;

    Visitor(Path root, Collector collector) {
      this.root = root;
      this.collector = collector;
    }

    private String relative(Path file) {
      return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    private static String name(Path file) {
      return String.valueOf(file.getFileName());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      Optional<String> refusal = NoteFiles.folderRefusal(name(folder));
      if (refusal.isPresent()) {
        collector.skip(relative(folder) + "/", refusal.get());
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isDirectory()) {
        collector.skip(relative(file) + "/", "deeper than " + PathRules.MAX_DEPTH + " folders");
      } else if (attributes.isSymbolicLink()) {
        if (NoteFiles.isNote(name(file)) || Files.isDirectory(file)) {
          collector.skip(relative(file), "symbolic link, not followed");
        }
      } else if (NoteFiles.isNote(name(file))) {
        if (!Files.isReadable(file)) {
          collector.skip(relative(file), "may not be read: allow your user to read it");
        } else if (attributes.isRegularFile()) {
          collector.note(
              relative(file), attributes.size(), attributes.lastModifiedTime().toMillis());
        } else {
          collector.skip(relative(file), "no regular file");
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
      if (file.equals(root)) {
        throw cause;
      }
      collector.skip(relative(file), "cannot be read: " + cause.getClass().getSimpleName());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause)
        throws IOException {
      // One folder that fails half-way must not hide the others.
      return cause == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, cause);
    }
  }
}
