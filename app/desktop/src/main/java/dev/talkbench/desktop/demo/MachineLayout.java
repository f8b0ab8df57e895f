package dev.talkbench.desktop.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How processors are laid out on a machine, as a run tells it in one line: packages apart by {@code
 * |}, cores by {@code ;}, a core as {@code core=thread,thread}, a package's first core behind
 * {@code package:}. Example: {@code 0:0=0,4;1=1,5|1:0=2,6;1=3,7}.
 *
 * @param packages at least one, in the order told
 * @param offline threads that are switched off, ascending; the system does not tell their cores
 */
record MachineLayout(List<Pack> packages, List<Integer> offline) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  /** Copies. */
  MachineLayout {
    packages = List.copyOf(packages);
    offline = List.copyOf(offline);
  }

  /** A package with at least one core. */
  record Pack(int id, List<Core> cores) {
    /** Copies. */
    Pack {
      cores = List.copyOf(cores);
    }
  }

  /** A core with at least one thread that is online. */
  record Core(int id, List<Integer> threads) {
    /** Copies. */
    Core {
      threads = List.copyOf(threads);
    }
  }

  /**
   * Reads the line of a run; empty when it is not written as above, or names a thread, a core of a
   * package or a package twice.
   *
   * @param layout as above
   * @param offline numbers apart by commas, or blank
   */
  static Optional<MachineLayout> parse(String layout, String offline) {
    try {
      var seen = new TreeSet<Integer>();
      var packages = new LinkedHashMap<Integer, Pack>();
      for (String pack : layout.split("\\|", -1)) {
        String[] parts = pair(pack, ":");
        int id = number(parts[0]);
        if (packages.put(id, new Pack(id, cores(parts[1], seen))) != null) {
          throw new IllegalArgumentException("package " + id + " twice");
        }
      }
      List<Integer> off = offline.isBlank() ? List.of() : threads(offline, seen);
      return Optional.of(
          new MachineLayout(List.copyOf(packages.values()), off.stream().sorted().toList()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<Core> cores(String text, TreeSet<Integer> seen) {
    Map<Integer, Core> cores = new LinkedHashMap<>();
    for (String core : text.split(";", -1)) {
      String[] parts = pair(core, "=");
      int id = number(parts[0]);
      if (cores.put(id, new Core(id, threads(parts[1], seen))) != null) {
        throw new IllegalArgumentException("core " + id + " twice");
      }
    }
    return List.copyOf(cores.values());
  }

  private static List<Integer> threads(String text, TreeSet<Integer> seen) {
    var threads = new ArrayList<Integer>();
    for (String one : text.split(",", -1)) {
      int thread = number(one);
      if (!seen.add(thread)) {
        throw new IllegalArgumentException("thread " + thread + " twice");
      }
      threads.add(thread);
    }
    return threads;
  }

  private static String[] pair(String text, String between) {
    String[] parts = text.split(between, -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(Arrays.toString(parts));
    }
    return parts;
  }

  private static int number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return Integer.parseInt(text);
  }

  /** How many cores have a thread online. */
  int cores() {
    return packages.stream().mapToInt(pack -> pack.cores().size()).sum();
  }

  /** How many threads are online. */
  int threads() {
    return packages.stream()
        .flatMap(pack -> pack.cores().stream())
        .mapToInt(core -> core.threads().size())
        .sum();
  }
}
