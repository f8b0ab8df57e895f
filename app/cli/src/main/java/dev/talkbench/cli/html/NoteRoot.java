package dev.talkbench.cli.html;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** How far up a note may reach for its pictures. */
public final class NoteRoot {
  private static final List<String> MARKS = List.of("pack.yaml", "_config.yml", ".obsidian");
  private static final int FARTHEST = 6;

  private NoteRoot() {}

  /**
   * The folder of a note's pack, site or vault when one stands above it, else its own folder.
   *
   * @param note absolute
   */
  public static Path of(Path note) {
    Path own = Objects.requireNonNull(note.getParent(), "a file has a folder");
    Path folder = own;
    for (int up = 0; folder != null && up < FARTHEST; up++) {
      for (String mark : MARKS) {
        if (Files.exists(folder.resolve(mark))) {
          return folder;
        }
      }
      folder = folder.getParent();
    }
    return own;
  }

  /** Where {@code note} stands under {@code root}, with slashes. */
  public static String within(Path root, Path note) {
    return root.relativize(note).toString().replace(root.getFileSystem().getSeparator(), "/");
  }
}
