package dev.talkbench.cli;

import dev.talkbench.library.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A file that a command is to write: whoever mistypes a name must not lose what lies there. */
final class Target {
  private Target() {}

  /**
   * Refuses a folder, and what is there and is no regular file: a link, a pipe, a device.
   *
   * @throws IOException it must not be written; the message names it
   */
  static void refuseOddities(Path file, Session session) throws IOException {
    if (Files.isDirectory(file)) {
      throw new CliException(session.pick("파일이 아니라 폴더입니다: ", "a folder, not a file: ") + file);
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(
          file + " is no regular file: it is not overwritten, choose another file");
    }
  }

  /**
   * Refuses a note that is there.
   *
   * @throws IOException it must not be written; the message names it
   */
  static void refuseNotes(Path file) throws IOException {
    if (Files.exists(file) && Sources.isNote(file)) {
      throw new IOException(file + " is a note: it is not overwritten, choose another file");
    }
  }

  /**
   * Refuses what is there and is no bundle of runs; an empty file holds nothing to lose.
   *
   * @throws IOException it must not be written; the message names it
   */
  static void refuseOthersThanBundles(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) > 0 && !RunBundle.is(file)) {
      throw new IOException(
          file + " is there and is no bundle of runs: it is not overwritten, choose another file");
    }
  }
}
