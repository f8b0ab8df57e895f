package dev.talkbench.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the JDK or of the system, run to its end. */
final class Tool {
  private static final Path JDK = Path.of(System.getProperty("java.home"));

  private Tool() {}

  /** A program of the JDK that runs this build. */
  static void jdk(String name, List<String> arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(JDK.resolve("bin").resolve(name).toString());
    command.addAll(arguments);
    run(new ProcessBuilder(command));
  }

  /** Runs a program; what it said is told only when it fails. */
  static String run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new BuildFailure(
          String.join(" ", builder.command()) + " ended with " + code + ":\n" + said);
    }
    return said;
  }

  /** Whether a program of that name is on the PATH. */
  static boolean installed(String name) {
    for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator, -1)) {
      if (Path.of(folder, name).toFile().canExecute()) {
        return true;
      }
    }
    return false;
  }

  static boolean linux() {
    return System.getProperty("os.name", "").startsWith("Linux");
  }
}
