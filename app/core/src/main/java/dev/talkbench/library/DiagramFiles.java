package dev.talkbench.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Where a pack keeps the pictures of its diagrams and formulas. */
public final class DiagramFiles {
  /** Folder at the root of the pack. */
  public static final String FOLDER = "diagrams";

  /** The same for displayed formulas. */
  public static final String FORMULAS = "formulas";

  private static final int HASH = 16;

  private DiagramFiles() {}

  /** File name of a picture: the beginning of the SHA-256 of its text, and the theme. */
  public static String name(String code, boolean dark) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HASH)
          + (dark ? "-dark.png" : "-light.png");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
