package dev.talkbench.installer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A jar on its way into the image: what this system does not need goes, what is better read from a
 * file (fonts, SQLite's native part: both would be unpacked at every start) goes beside it, the
 * rest is stored as it is. The package is compressed as a whole, smaller than jar by jar, and a
 * dictionary that need not be inflated is read four times as fast.
 *
 * @param source the jar
 * @param lib the image's {@code lib}, for what lies beside the jars
 */
record Jar(Path source, Path lib) {
  private static final String SQLITE = "org/sqlite/native/";

  /** The only native code in the jars of JavaFX's browser that drawing a figure loads. */
  private static final String BROWSER = "libjfxwebkit.";

  /**
   * Writes the trimmed jar; entries keep their order and carry no time.
   *
   * @param more entries to add at the end, by name
   * @param linked links classes ahead of time, or null
   */
  void trimTo(Path to, Map<String, byte[]> more, @Nullable Linked linked) throws IOException {
    Set<String> seen = new HashSet<>();
    try (ZipFile zip = new ZipFile(source.toFile());
        OutputStream file = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(file)) {
      List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
      for (ZipEntry entry : entries) {
        String name = entry.getName();
        if (entry.isDirectory() || useless(name) || !seen.add(name)) {
          continue;
        }
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        Path beside = beside(name);
        if (beside == null) {
          boolean code = name.endsWith(".class");
          put(out, name, code && linked != null ? linked.link(bytes) : bytes);
        } else {
          Files.createDirectories(Files2.parent(beside));
          Files.write(beside, bytes);
        }
      }
      for (Map.Entry<String, byte[]> entry : more.entrySet()) {
        put(out, entry.getKey(), entry.getValue());
      }
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(stored(name, bytes));
    out.write(bytes);
    out.closeEntry();
  }

  private static ZipEntry stored(String name, byte[] bytes) {
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    var sum = new CRC32();
    sum.update(bytes);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(java.time.LocalDateTime.of(2024, 9, 12, 0, 0));
    return entry;
  }

  private @Nullable Path beside(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    if (name.startsWith("assets/fonts/") && !name.endsWith(".txt")) {
      return lib.resolve("fonts").resolve(file);
    }
    if (JavaRuntime.nativeCode(name) && name.startsWith(BROWSER)) {
      return lib.resolve("runtime").resolve("lib").resolve(file);
    }
    return name.startsWith(SQLITE) ? lib.resolve("native").resolve(file) : null;
  }

  private boolean useless(String name) {
    return name.startsWith("META-INF/maven/")
        || name.startsWith("META-INF/native-image/")
        || (name.equals("module-info.class") && !browser())
        || (browser() && JavaRuntime.nativeCode(name) && !name.startsWith(BROWSER))
        || (name.startsWith(SQLITE) && !name.startsWith(SQLITE + platform()));
  }

  /** Of JavaFX's browser, whose jars stay modules; of what plays sound and film nothing is used. */
  private boolean browser() {
    return Files2.name(source).startsWith("javafx-") || Files2.name(source).startsWith("jdk-");
  }

  /** As sqlite-jdbc names it. */
  private static String platform() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String system = os.startsWith("mac") ? "Mac" : os.startsWith("windows") ? "Windows" : "Linux";
    String arch = System.getProperty("os.arch", "");
    return system + "/" + (arch.equals("amd64") ? "x86_64" : arch) + "/";
  }
}
