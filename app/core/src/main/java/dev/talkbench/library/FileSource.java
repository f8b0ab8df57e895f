package dev.talkbench.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One Markdown file. Files beside it and below can be read (pictures), but are no notes of it. */
public final class FileSource implements NoteSource {
  private final Path file;
  private final FolderSource folder;
  private final String name;

  /**
   * Over {@code file}.
   *
   * @throws IOException there is no such file
   */
  public FileSource(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(
          file + " is no file, or it is not connected: check the path or connect its drive");
    }
    // A link the reader named is followed once; what it points to is the note.
    this.file = file.toRealPath();
    this.folder = new FolderSource(Objects.requireNonNull(this.file.getParent(), "a file"));
    this.name = PathRules.nfc(String.valueOf(this.file.getFileName()));
  }

  @Override
  public Listing list() throws IOException {
    if (!NoteFiles.isNote(name)) {
      return new Listing(List.of(), List.of(new Skipped(name, "no Markdown file")));
    }
    var collector = new Collector();
    collector.note(name, Files.size(file), Files.getLastModifiedTime(file).toMillis());
    return collector.listing();
  }

  @Override
  public byte[] read(String path) throws IOException {
    return folder.read(path);
  }

  @Override
  public Optional<Path> file(String path) throws IOException {
    return folder.file(path);
  }

  @Override
  public boolean exists(String path) {
    return folder.exists(path);
  }

  @Override
  public void close() {}
}
