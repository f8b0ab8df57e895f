package dev.talkbench.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** What is tried at random a number of times, from a seed that is said, and ends with a verdict. */
interface Harness {
  /** What came of it; {@code problems} is empty when all is well. */
  interface Report {
    Collection<String> problems();
  }

  /** Runs in an empty folder. */
  Report run(Path folder, int trials, long seed) throws Exception;

  /**
   * Runs as a program and ends the process, with 0 when all is well.
   *
   * @param args {@code [TRIALS [SEED]]}
   */
  static void main(String name, String[] args, int trials, Harness harness) throws Exception {
    int wanted = args.length > 0 ? Integer.parseInt(args[0]) : trials;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
    Path folder = Files.createTempDirectory(name);
    System.out.println("seed " + seed + ", folder " + folder);
    Report report = harness.run(folder, wanted, seed);
    System.out.println(report);
    System.exit(report.problems().isEmpty() ? 0 : 1);
  }
}
