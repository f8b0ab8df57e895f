package dev.talkbench.demos.smt;

import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.smt.Topology.Core;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the topology from Linux' {@code /sys/devices/system/cpu} or a copy of that folder
 * (Documentation/admin-guide/cputopology.rst, Documentation/ABI/testing/sysfs-devices-system-cpu).
 * Files that are missing, as in virtual machines and containers, leave gaps that are filled
 * cautiously and named.
 */
final class Sysfs {
  private static final int LONGEST_FILE = 64 << 10;

  private final Path folder;

  Sysfs(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads it.
   *
   * @throws DemoException the folder shows no processor, or a file is not what it should be
   */
  Topology read() throws DemoException {
    NavigableSet<Integer> present = present();
    if (present.isEmpty()) {
      throw new DemoException(
          "'"
              + folder
              + "' has no cpu0, cpu1, ...: give a copy of Linux' /sys/devices/system/cpu with"
              + " -p sysfs=DIR");
    }
    NavigableSet<Integer> online = online(present);
    var cores = new ArrayList<Core>();
    var guessed = new ArrayList<Integer>();
    Set<Integer> placed = new HashSet<>();
    for (int cpu : online) {
      if (placed.contains(cpu)) {
        continue;
      }
      NavigableSet<Integer> siblings = siblings(cpu, online);
      if (siblings.isEmpty()) {
        siblings = new TreeSet<>(Set.of(cpu));
        guessed.add(cpu);
      }
      siblings.removeAll(placed);
      siblings.add(cpu);
      placed.addAll(siblings);
      cores.add(core(cpu, List.copyOf(siblings), cores));
    }
    cores.sort(Comparator.comparingInt(Core::pack).thenComparingInt(Core::id));
    var offline = new ArrayList<Integer>(present);
    offline.removeAll(online);
    return new Topology(cores, offline, text("smt/control").orElse("unknown"), guessed);
  }

  private NavigableSet<Integer> present() throws DemoException {
    var cpus = new TreeSet<Integer>();
    if (!Files.isDirectory(folder)) {
      return cpus;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.matches("cpu[0-9]{1,4}"))
          .map(name -> Integer.valueOf(name.substring(3)))
          .filter(cpu -> cpu < CpuList.MOST)
          .forEach(cpus::add);
      return cpus;
    } catch (IOException e) {
      throw new DemoException("cannot read '" + folder + "': " + e.getMessage(), e);
    }
  }

  /** A processor's own file first (cpu0 often has none), then the list, else it is taken as on. */
  private NavigableSet<Integer> online(NavigableSet<Integer> present) throws DemoException {
    Optional<NavigableSet<Integer>> list = list("online");
    var online = new TreeSet<Integer>();
    for (int cpu : present) {
      boolean listed = list.isEmpty() || list.get().contains(cpu);
      if (text("cpu" + cpu + "/online").map(own -> own.equals("1")).orElse(listed)) {
        online.add(cpu);
      }
    }
    if (online.isEmpty()) {
      throw new DemoException("'" + folder + "' shows no processor that is online");
    }
    return online;
  }

  /** Online processors on the same core, itself included; empty when the kernel does not tell. */
  private NavigableSet<Integer> siblings(int cpu, NavigableSet<Integer> online)
      throws DemoException {
    Optional<NavigableSet<Integer>> told = list("cpu" + cpu + "/topology/thread_siblings_list");
    if (told.isEmpty()) {
      told = list("cpu" + cpu + "/topology/core_cpus_list");
    }
    var siblings = new TreeSet<Integer>();
    if (told.isPresent()) {
      siblings.addAll(told.get());
    } else if (number(cpu, "core_id").isPresent()) {
      for (int other : online) {
        if (number(other, "core_id").equals(number(cpu, "core_id")) && pack(other) == pack(cpu)) {
          siblings.add(other);
        }
      }
    }
    siblings.retainAll(online);
    return siblings;
  }

  private Core core(int cpu, List<Integer> threads, List<Core> before) throws DemoException {
    int pack = pack(cpu);
    // Core numbers repeat in some machines (clusters, dies): the next free one tells them apart.
    int id = number(cpu, "core_id").filter(n -> n >= 0).orElse(cpu);
    while (taken(before, pack, id)) {
      id++;
    }
    return new Core(pack, id, threads);
  }

  private static boolean taken(List<Core> cores, int pack, int id) {
    return cores.stream().anyMatch(core -> core.pack() == pack && core.id() == id);
  }

  /** Minus one, the kernel's word for not knowing, counts as the first package. */
  private int pack(int cpu) throws DemoException {
    return Math.max(0, number(cpu, "physical_package_id").orElse(0));
  }

  private Optional<Integer> number(int cpu, String name) throws DemoException {
    String file = "cpu" + cpu + "/topology/" + name;
    Optional<String> text = text(file);
    try {
      return text.map(Integer::valueOf);
    } catch (NumberFormatException e) {
      throw odd(file, "a number", e);
    }
  }

  private Optional<NavigableSet<Integer>> list(String file) throws DemoException {
    Optional<String> text = text(file).filter(t -> !t.isEmpty());
    try {
      return text.map(CpuList::read);
    } catch (NumberFormatException e) {
      throw odd(file, "a list of processors", e);
    }
  }

  private DemoException odd(String file, String what, NumberFormatException e) {
    return new DemoException(
        "'" + folder.resolve(file) + "' is not " + what + " (" + e.getMessage() + ")", e);
  }

  private Optional<String> text(String file) throws DemoException {
    Path path = folder.resolve(file);
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Optional.of(
          new String(in.readNBytes(LONGEST_FILE), StandardCharsets.US_ASCII).strip());
    } catch (IOException e) {
      throw new DemoException("cannot read '" + path + "': " + e.getMessage(), e);
    }
  }
}
