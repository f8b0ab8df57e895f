package dev.talkbench.demos;

import java.util.List;

/** A parameter of a scenario, bounded. Labels are Korean and English. */
public sealed interface Parameter {
  /** Name on the command line and in links, {@code [a-z0-9-]+}. */
  String name();

  /** What the reader sees. */
  Label label();

  /**
   * A whole number.
   *
   * @param unit shown after the value, or empty
   */
  record Whole(String name, Label label, String unit, long min, long max, long standard)
      implements Parameter {}

  /**
   * A number. Rates are in percent.
   *
   * @param unit shown after the value, or empty
   */
  record Real(String name, Label label, String unit, double min, double max, double standard)
      implements Parameter {}

  /** One of several words; the first is the standard. */
  record Choice(String name, Label label, List<String> options) implements Parameter {}

  /** A switch. */
  record Flag(String name, Label label, boolean standard) implements Parameter {}

  /** A folder of the reader's machine; only the command line may set it, never a note or a link. */
  record Folder(String name, Label label, String standard) implements Parameter {}
}
