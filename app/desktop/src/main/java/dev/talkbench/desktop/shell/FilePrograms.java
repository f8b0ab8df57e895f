package dev.talkbench.desktop.shell;

import java.io.IOException;
import java.nio.file.Path;

/** Other programs that a note's file is handed to. Not on the JavaFX thread. */
public interface FilePrograms {
  /**
   * Opens the file to be edited.
   *
   * @param editor path of the program, or empty for the system's choice
   * @throws IOException no program could be started
   */
  void edit(Path file, String editor) throws IOException;

  /**
   * Shows the file in its folder.
   *
   * @throws IOException no program could be started
   */
  void reveal(Path file) throws IOException;
}
