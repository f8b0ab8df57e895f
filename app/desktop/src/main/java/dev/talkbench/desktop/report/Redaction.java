package dev.talkbench.desktop.report;

import java.nio.file.Path;

/**
 * Takes out of a sentence what says who the reader is: the way to the data folder and to the home
 * folder.
 *
 * @param data absolute path of the data folder
 * @param home absolute path of the reader's home
 */
public record Redaction(Path data, Path home) {
  private static final int SHORTEST = 2;

  /** Of this process. */
  public static Redaction of(Path data) {
    return new Redaction(data, Path.of(System.getProperty("user.home", "/")).toAbsolutePath());
  }

  /** The sentence without them. */
  public String of(String words) {
    String text = words.replace(data.toString(), "<data>");
    // A home at the root of the disk would take every slash away.
    return home.toString().length() < SHORTEST ? text : text.replace(home.toString(), "~");
  }
}
