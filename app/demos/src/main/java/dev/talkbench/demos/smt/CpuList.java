package dev.talkbench.demos.smt;

import java.util.NavigableSet;
import java.util.TreeSet;

/** The kernel's lists of processors, such as {@code 0-3,8} (cpuset(7), "List format"). */
final class CpuList {
  /** More processors than Linux can be built for. */
  static final int MOST = 8192;

  private CpuList() {}

  /**
   * Reads a list; an empty text is an empty list.
   *
   * @throws NumberFormatException it is not a list
   */
  static NavigableSet<Integer> read(String text) {
    var cpus = new TreeSet<Integer>();
    if (text.isBlank()) {
      return cpus;
    }
    for (String range : text.strip().split(",", -1)) {
      String[] ends = range.strip().split("-", 2);
      int from = Integer.parseInt(ends[0]);
      int to = Integer.parseInt(ends[ends.length - 1]);
      if (from < 0 || to < from || to >= MOST) {
        throw new NumberFormatException("not a range of processors: " + range);
      }
      for (int cpu = from; cpu <= to; cpu++) {
        cpus.add(cpu);
      }
    }
    return cpus;
  }
}
