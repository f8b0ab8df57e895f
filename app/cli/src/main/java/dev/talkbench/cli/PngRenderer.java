package dev.talkbench.cli;

import dev.talkbench.markdown.Document;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Draws a note exactly as the reader shows it, with the source of diagrams and formulas. Supplied
 * through {@link java.util.ServiceLoader} by the module that has JavaFX; called at most once a
 * process.
 */
public interface PngRenderer {
  /**
   * A picture of the whole note.
   *
   * @param folder where relative images are looked for; nothing outside it is read
   * @param width pixels
   * @param dark the dark theme
   * @return a PNG file
   * @throws IOException it cannot be drawn; the message is one sentence for a person
   */
  byte[] render(Document document, Path folder, int width, boolean dark) throws IOException;
}
