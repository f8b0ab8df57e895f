package dev.talkbench.installer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar on its way into the image: the same each time, and without what is not needed there. */
class JarTest {
  private final Path folder;

  JarTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A jar as a build at this time leaves it. */
  private Path jar(String name, Instant time, String... entries) throws IOException {
    Path jar = folder.resolve(time.getEpochSecond() + "").resolve(name);
    Files.createDirectories(Files2.parent(jar));
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        var made = new ZipEntry(entry);
        made.setLastModifiedTime(FileTime.from(time));
        zip.putNextEntry(made);
        zip.write(entry.getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private Path trimmed(Path jar, String to) throws IOException {
    Path trimmed = Files.createDirectories(folder.resolve(to)).resolve(Files2.name(jar));
    new Jar(jar, folder.resolve(to)).trimTo(trimmed, Map.of("z.bss", new byte[] {1}), null);
    return trimmed;
  }

  private static List<String> names(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  @Test
  void sameContentSameBytesWheneverItWasBuilt() throws IOException {
    String[] entries = {"META-INF/MANIFEST.MF", "b/B.class", "a.css", "assets/fonts/x.otf"};
    Path one = trimmed(jar("app.jar", Instant.parse("2001-02-03T04:05:06Z"), entries), "one");
    Path other = trimmed(jar("app.jar", Instant.parse("2020-10-11T12:13:14Z"), entries), "other");
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    assertEquals(List.of("META-INF/MANIFEST.MF", "b/B.class", "a.css", "z.bss"), names(one));
    assertTrue(Files.exists(folder.resolve("one/fonts/x.otf")), "fonts are read in place");
  }

  @Test
  void theBrowserLiesInTheRuntimeAndIsNotUnpackedByTheReader() throws IOException {
    Path web =
        jar(
            "javafx-web-26-linux.jar",
            Instant.EPOCH,
            "module-info.class",
            "libjfxwebkit.so",
            "libavplugin-57.so",
            "a/A.class");
    assertEquals(List.of("module-info.class", "a/A.class", "z.bss"), names(trimmed(web, "image")));
    assertTrue(Files.exists(folder.resolve("image/runtime/lib/libjfxwebkit.so")));
    assertFalse(Files.exists(folder.resolve("image/runtime/lib/libavplugin-57.so")));
  }
}
