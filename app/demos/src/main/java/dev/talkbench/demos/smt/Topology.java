package dev.talkbench.demos.smt;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Online processors by package and core.
 *
 * @param cores in the order of packages and core numbers
 * @param offline processors that are there but switched off
 * @param control what the kernel says of SMT: {@code on}, {@code off}, {@code forceoff}, {@code
 *     notsupported}, {@code notimplemented}, or {@code unknown} when it says nothing
 * @param guessed processors whose place the kernel does not tell; each counts as a core of its own
 */
record Topology(List<Core> cores, List<Integer> offline, String control, List<Integer> guessed) {
  /** Copies. */
  Topology {
    cores = List.copyOf(cores);
    offline = List.copyOf(offline);
    guessed = List.copyOf(guessed);
  }

  /**
   * A core.
   *
   * @param pack package number
   * @param id unique within its package
   * @param threads its online processors, ascending, at least one
   */
  record Core(int pack, int id, List<Integer> threads) {
    /** Copies. */
    Core {
      threads = List.copyOf(threads);
    }
  }

  /** Packages (sockets). */
  long packages() {
    return cores.stream().mapToInt(Core::pack).distinct().count();
  }

  /** Online hardware threads. */
  long threads() {
    return cores.stream().mapToInt(core -> core.threads.size()).sum();
  }

  /** Whether some core runs two threads at once now. */
  boolean smt() {
    return cores.stream().anyMatch(core -> core.threads.size() > 1);
  }

  /**
   * All of it in one line for drawing: packages by {@code |}, cores by {@code ;}, each {@code
   * core=thread,thread}, the first of a package behind {@code package:}. Example: {@code
   * 0:0=0,4;1=1,5|1:0=2,6;1=3,7}.
   */
  String layout() {
    return cores.stream()
        .map(Core::pack)
        .distinct()
        .map(
            pack ->
                pack
                    + ":"
                    + cores.stream()
                        .filter(core -> core.pack == pack)
                        .map(core -> core.id + "=" + joined(core.threads))
                        .collect(Collectors.joining(";")))
        .collect(Collectors.joining("|"));
  }

  /** Numbers by comma. */
  static String joined(List<Integer> cpus) {
    return cpus.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
