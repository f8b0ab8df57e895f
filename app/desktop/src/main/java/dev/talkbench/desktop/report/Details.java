package dev.talkbench.desktop.report;

import dev.talkbench.cli.Check;
import dev.talkbench.cli.Cli;
import java.util.List;
import java.util.Locale;

/**
 * What a report of a fault needs, as text to be copied: no note, no query, no name of the reader.
 */
public final class Details {
  private static final long MEBI = 1 << 20;

  private Details() {}

  /**
   * All of it.
   *
   * @param checks of a check-up, may be empty
   * @param lines the end of the log
   */
  public static String of(List<Check> checks, List<String> lines, Redaction redaction) {
    var text = new StringBuilder();
    text.append("Talkbench ").append(Cli.VERSION).append('\n');
    text.append(System.getProperty("os.name", "?"))
        .append(' ')
        .append(System.getProperty("os.version", "?"))
        .append(' ')
        .append(System.getProperty("os.arch", "?"))
        .append('\n');
    text.append("Java ")
        .append(Runtime.version())
        .append(", JavaFX ")
        .append(System.getProperty("javafx.runtime.version", "?"))
        .append('\n');
    Runtime machine = Runtime.getRuntime();
    text.append(
        String.format(
            Locale.ROOT,
            "%d processors, %d of %d MiB in use%n",
            machine.availableProcessors(),
            (machine.totalMemory() - machine.freeMemory()) / MEBI,
            machine.maxMemory() / MEBI));
    for (Check check : checks) {
      text.append(check.verdict().name().toLowerCase(Locale.ROOT))
          .append("  ")
          .append(check.id())
          .append(": ")
          .append(redaction.of(check.found()))
          .append('\n');
    }
    lines.forEach(line -> text.append(redaction.of(line)).append('\n'));
    return text.toString();
  }
}
