package dev.talkbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this app starts itself again, with another heap, for a command of its own. */
public final class ChildJava {
  private ChildJava() {}

  /** Where the child starts. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    System.exit(Cli.runOnProcess(args));
  }

  /** The words before the command's. The installed app's launcher has more to say than we know. */
  public static List<String> command(int heapMiB) {
    var command = new ArrayList<String>();
    String home = System.getProperty("talkbench.home");
    if (home != null) {
      // `env` ends as the launcher, the launcher as Java: one process, which can be ended.
      // While the window is being recorded for its cache, the child is not.
      command.addAll(List.of("env", "-u", "TALKBENCH_CACHE", "-u", "TALKBENCH_CACHE_OPTION"));
      command.add("TALKBENCH_JAVA_OPTIONS=-Xmx" + heapMiB + "m -XX:-CreateCoredumpOnCrash");
      command.add(Path.of(home, "bin", "talkbench").toString());
      return command;
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + heapMiB + "m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            ChildJava.class.getName()));
    return command;
  }
}
