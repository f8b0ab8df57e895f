package dev.talkbench.desktop.shell;

import java.io.IOException;
import java.nio.file.Path;

/** A machine without any other program. */
record NoPrograms() implements FilePrograms {
  @Override
  public void edit(Path file, String editor) throws IOException {
    throw new IOException("no program");
  }

  @Override
  public void reveal(Path file) throws IOException {
    throw new IOException("no program");
  }
}
