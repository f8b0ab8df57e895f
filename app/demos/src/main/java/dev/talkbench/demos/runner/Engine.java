package dev.talkbench.demos.runner;

import dev.talkbench.demos.Demo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * Which code a run measured with. A figure of another engine is another figure, even when both
 * carry the same name; so each run keeps the name of its engine, made from the code itself and not
 * from a number that somebody would have to remember to raise.
 */
public final class Engine {
  private static final Map<Class<?>, String> KNOWN = new ConcurrentHashMap<>();

  private Engine() {}

  /** The engine of {@code demo}: its id and a checksum of its classes. */
  public static String of(Demo demo) {
    return KNOWN.computeIfAbsent(demo.getClass(), type -> demo.id() + "-" + sum(type));
  }

  private static String sum(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException(type + " came from nowhere");
    }
    String folder = type.getPackageName().replace('.', '/') + "/";
    try {
      Path place = Path.of(source.getLocation().toURI());
      Map<String, Long> parts =
          Files.isDirectory(place) ? files(place, folder) : zip(place, folder);
      var all = new CRC32();
      parts.forEach(
          (name, sum) -> all.update((name + " " + sum + "\n").getBytes(StandardCharsets.UTF_8)));
      return String.format(java.util.Locale.ROOT, "%08x", all.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Long> zip(Path file, String folder) throws IOException {
    var parts = new TreeMap<String, Long>();
    try (var zip = new ZipFile(file.toFile())) {
      zip.stream()
          .filter(entry -> entry.getName().startsWith(folder))
          .filter(entry -> entry.getName().endsWith(".class"))
          .forEach(entry -> parts.put(entry.getName().substring(folder.length()), entry.getCrc()));
    }
    return parts;
  }

  private static Map<String, Long> files(Path place, String folder) throws IOException {
    var parts = new TreeMap<String, Long>();
    Path root = place.resolve(folder);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        var sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        parts.put(
            root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/"),
            sum.getValue());
      }
    }
    return parts;
  }
}
