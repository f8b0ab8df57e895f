package dev.talkbench.demos.runner;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;

/** What a measurement depends on: the machine, its settings and the Java runtime. */
final class Machine {
  private static final long MIB = 1L << 20;

  /** Where Linux describes itself; another folder in tests. */
  private final Path root;

  Machine(Path root) {
    this.root = root;
  }

  /** In the order it is shown; a fact that the system does not tell is absent. */
  Map<String, Object> environment(boolean sqlite) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("os", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    cpuinfo("model name").ifPresent(model -> facts.put("cpu", model));
    facts.put("cores", (long) Runtime.getRuntime().availableProcessors());
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      facts.put("memory_mib", system.getTotalMemorySize() / MIB);
    }
    facts.put("heap_mib", Runtime.getRuntime().maxMemory() / MIB);
    facts.put("jdk", property("java.vendor") + " " + Runtime.version());
    firstLine("sys/devices/system/cpu/smt/control").ifPresent(smt -> facts.put("smt", smt));
    container().ifPresent(kind -> facts.put("container", kind));
    virtualMachine().ifPresent(kind -> facts.put("vm", kind));
    if (sqlite) {
      facts.put("sqlite", SQLiteJDBCLoader.getVersion());
    }
    return facts;
  }

  private Optional<String> container() {
    if (Files.exists(root.resolve(".dockerenv"))) {
      return Optional.of("docker");
    }
    if (Files.exists(root.resolve("run/.containerenv"))) {
      return Optional.of("podman");
    }
    if (Files.exists(root.resolve(".flatpak-info"))) {
      return Optional.of("flatpak");
    }
    if (System.getenv("KUBERNETES_SERVICE_HOST") != null) {
      return Optional.of("kubernetes");
    }
    return Optional.empty();
  }

  private Optional<String> virtualMachine() {
    if (cpuinfo("flags").filter(f -> (" " + f + " ").contains(" hypervisor ")).isEmpty()) {
      return Optional.empty();
    }
    return firstLine("sys/class/dmi/id/sys_vendor").or(() -> Optional.of("hypervisor"));
  }

  private Optional<String> cpuinfo(String key) {
    try (var lines = Files.lines(root.resolve("proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException | java.io.UncheckedIOException e) {
      return Optional.empty(); // not Linux, or closed to us
    }
  }

  private Optional<String> firstLine(String file) {
    try (var lines = Files.lines(root.resolve(file))) {
      return lines.findFirst().map(String::strip).filter(line -> !line.isEmpty());
    } catch (IOException | java.io.UncheckedIOException e) {
      return Optional.empty(); // not Linux, or closed to us
    }
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
