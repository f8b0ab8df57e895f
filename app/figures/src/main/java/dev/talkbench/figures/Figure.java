package dev.talkbench.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is to be drawn.
 *
 * @param language it is written in
 * @param source text of the note, hostile until drawn
 * @param dark for a dark ground
 */
public record Figure(Language language, String source, boolean dark) {
  /** Goes up when the same text is drawn otherwise, so that no older picture is taken for it. */
  private static final int EDITION = 2;

  /** Languages that can be drawn. */
  public enum Language {
    /** Diagrams (Mermaid). */
    MERMAID(2, 1),
    /** Displayed formulas (TeX with AMS, MathJax). */
    TEX(3, 1),
    /**
     * Formulas in a line: black, whatever the ground, since they are coloured like the words around
     * them. Their pictures know where the line stands ({@link PngFile#originY}).
     */
    TEX_LINE(4, 32);

    private final int scale;
    private final int together;

    Language(int scale, int together) {
      this.scale = scale;
      this.together = together;
    }

    /** How many are drawn on one page at the most. */
    int together() {
      return together;
    }

    /** Pixels of the picture for each pixel it is shown with. */
    public int scale() {
      return scale;
    }
  }

  /** Name of the picture's file: the beginning of the SHA-256 of all that makes it what it is. */
  String key() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((EDITION + " " + language + " " + dark + " ").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of()
          .formatHex(digest.digest(source.getBytes(StandardCharsets.UTF_8)))
          .substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
