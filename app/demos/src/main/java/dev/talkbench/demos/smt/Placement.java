package dev.talkbench.demos.smt;

import dev.talkbench.demos.smt.Topology.Core;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;

/**
 * Which processors to compare. Lists are empty where the machine has no such place.
 *
 * @param one one thread alone on its core
 * @param siblings two threads of that core
 * @param cores two cores, that one first, of one package if possible
 */
record Placement(List<Integer> one, List<Integer> siblings, List<Integer> cores) {
  /** Copies. */
  Placement {
    one = List.copyOf(one);
    siblings = List.copyOf(siblings);
    cores = List.copyOf(cores);
  }

  /** Chooses among the processors that may be used; a core with two threads is preferred. */
  static Placement of(Topology topology, NavigableSet<Integer> allowed) {
    var usable = new ArrayList<Core>();
    for (Core core : topology.cores()) {
      List<Integer> threads = core.threads().stream().filter(allowed::contains).toList();
      if (!threads.isEmpty()) {
        usable.add(new Core(core.pack(), core.id(), threads));
      }
    }
    if (usable.isEmpty()) {
      return new Placement(List.of(), List.of(), List.of());
    }
    Core first =
        usable.stream()
            .filter(core -> core.threads().size() > 1)
            .findFirst()
            .orElse(usable.getFirst());
    usable.remove(first);
    // A second core of the same kind: in hybrid machines those have as many threads.
    usable.sort(
        Comparator.comparing((Core core) -> core.pack() != first.pack())
            .thenComparing(core -> core.threads().size() != first.threads().size()));
    int cpu = first.threads().getFirst();
    return new Placement(
        List.of(cpu),
        first.threads().size() > 1 ? first.threads().subList(0, 2) : List.of(),
        usable.isEmpty() ? List.of() : List.of(cpu, usable.getFirst().threads().getFirst()));
  }
}
