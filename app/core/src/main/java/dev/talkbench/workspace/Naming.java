package dev.talkbench.workspace;

import dev.talkbench.library.Library;
import dev.talkbench.library.LibraryIds;
import dev.talkbench.library.NoteSource;
import dev.talkbench.library.Pack;
import dev.talkbench.library.Packs;
import dev.talkbench.library.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** What a library is called when it is added: as its pack says, else as its folder or file. */
final class Naming {
  private Naming() {}

  /**
   * A library that is not registered yet.
   *
   * @param taken ids of others
   */
  static Library of(Path source, Library.Kind kind, Set<String> taken, Sources sources)
      throws IOException {
    String file = String.valueOf(source.getFileName());
    String plain =
        kind == Library.Kind.FOLDER || file.lastIndexOf('.') < 1
            ? file
            : file.substring(0, file.lastIndexOf('.'));
    Library unnamed = new Library(LibraryIds.from(plain, taken), plain, kind, source);
    if (kind == Library.Kind.FILE) {
      return unnamed;
    }
    try (NoteSource opened = sources.open(unnamed)) {
      Optional<Pack> pack = pack(opened);
      if (pack.isEmpty()) {
        return unnamed;
      }
      String id = LibraryIds.from(pack.get().id(), taken);
      return new Library(id, pack.get().title(), kind, source);
    }
  }

  /** Other programs name their files so, too: a folder with one is a folder like any other. */
  private static Optional<Pack> pack(NoteSource opened) {
    try {
      return Packs.read(opened);
    } catch (IOException e) {
      return Optional.empty(); // Reading the notes names the file, the line and the cause.
    }
  }
}
