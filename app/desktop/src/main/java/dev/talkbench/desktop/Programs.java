package dev.talkbench.desktop;

import dev.talkbench.desktop.shell.FilePrograms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Hands a note's file to another program. A path is one argument of its own and absolute, so that
 * no name of a file can become an option or a command.
 *
 * @param system value of {@code os.name}
 * @param environment of the process
 */
record Programs(String system, Map<String, String> environment) implements FilePrograms {
  /** They need a terminal, and here is none. */
  private static final Set<String> IN_TERMINAL =
      Set.of(
          "vi", "vim", "nvim", "nano", "pico", "ed", "ex", "micro", "helix", "hx", "kak", "joe",
          "ne", "mcedit", "emacs", "mg", "jed");

  // A program that does not exist, or cannot open the file, says so at once.
  private static final long LOOK_MILLIS = 400;

  /** Of this process. */
  static Programs ofSystem() {
    return new Programs(System.getProperty("os.name", ""), System.getenv());
  }

  @Override
  public void edit(Path file, String editor) throws IOException {
    start(editing(file, editor));
  }

  @Override
  public void reveal(Path file) throws IOException {
    start(revealing(file));
  }

  /**
   * The command that opens {@code file}: the editor that was chosen, else {@code $VISUAL} unless it
   * needs a terminal, else what the system opens such files with.
   */
  List<String> editing(Path file, String editor) {
    var command = new ArrayList<String>();
    String visual = environment.getOrDefault("VISUAL", "").strip();
    if (!editor.isBlank()) {
      command.add(editor);
    } else if (!visual.isEmpty() && !inTerminal(visual)) {
      command.addAll(List.of(visual.split("\\s+")));
    } else {
      command.addAll(opener());
    }
    command.add(absolute(file));
    return command;
  }

  private static boolean inTerminal(String visual) {
    String program = visual.split("\\s+", 2)[0];
    return IN_TERMINAL.contains(program.substring(program.lastIndexOf('/') + 1));
  }

  /** The command that shows {@code file} in its folder. */
  List<String> revealing(Path file) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return List.of("open", "-R", absolute(file));
    }
    if (name.startsWith("win")) {
      return List.of("explorer", "/select," + absolute(file));
    }
    return List.of("xdg-open", absolute(Objects.requireNonNull(file.toAbsolutePath().getParent())));
  }

  private List<String> opener() {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("mac")
        ? List.of("open", "-t")
        : name.startsWith("win")
            ? List.of("rundll32", "url.dll,FileProtocolHandler")
            : List.of("xdg-open");
  }

  private static String absolute(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  private static void start(List<String> command) throws IOException {
    Process process =
        Lent.ofLauncher()
            .backTo(new ProcessBuilder(command))
            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) && process.exitValue() != 0) {
        throw new IOException(command.getFirst() + " ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static java.io.File nothing() {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return new java.io.File(windows ? "NUL" : "/dev/null");
  }
}
