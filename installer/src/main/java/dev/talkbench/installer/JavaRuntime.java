package dev.talkbench.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The JDK and JavaFX in one runtime. JavaFX's jars from Maven carry their native code as resources
 * and unpack it into the user's home at the first start; turned into jmods, it lies in the
 * runtime's own {@code lib}, where JavaFX looks first.
 */
final class JavaRuntime {
  /**
   * What {@code jdeps} finds in the app's jars, and what it cannot see: Korean dates, the old
   * Korean encoding, {@code sun.misc.Unsafe} of JavaFX, what JavaFX's web view asks for ({@code
   * java.net.http}, {@code jdk.xml.dom}; the child that has one is offline).
   */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.net.http",
          "java.sql",
          "javafx.controls",
          "jdk.charsets",
          "jdk.localedata",
          "jdk.management",
          "jdk.unsupported",
          "jdk.xml.dom",
          "jdk.zipfs");

  /** Of AWT, sound and splash screens nothing is ever used; RSyntaxTextArea only lexes. */
  private static final String UNUSED =
      "glob:**/libjsound.*,**/libsplashscreen.*,**/libawt_xawt.*,**/libmlib_image.*,**/liblcms.*,"
          + "**/libjavajpeg.*,**/libfontmanager.*,**/psfont*,**/libjawt.*,**/libfreetype.*,**/jrt-fs.jar,**/src.zip";

  private static final List<String> JAVAFX = List.of("base", "graphics", "controls");

  private JavaRuntime() {}

  /** Links a runtime into {@code to}, from the JavaFX jars in {@code jars}. */
  static void link(Path jars, Path work, Path to) throws IOException, InterruptedException {
    Files2.delete(work);
    Files2.delete(to);
    Path jmods = Files.createDirectories(work.resolve("jmods"));
    for (String module : JAVAFX) {
      jmod(
          jar(jars, "javafx-" + module + "-"),
          work.resolve(module),
          jmods.resolve("javafx." + module + ".jmod"));
    }
    Tool.jdk(
        "jlink",
        List.of(
            "--module-path",
            jmods.toString(),
            "--add-modules",
            String.join(",", MODULES),
            "--include-locales=en,ko",
            // What starts comes out of the caches; the rest makes room for the browser's part.
            "--compress=zip-6",
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--exclude-files=" + UNUSED,
            "--output",
            to.toString()));
  }

  /**
   * The jar with the classes of this system: its name ends in the system, the empty one's does not.
   */
  static Path jar(Path jars, String start) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path jar : Files2.tree(jars)) {
      String name = Files2.name(jar);
      if (name.startsWith(start) && name.lastIndexOf('-') >= start.length()) {
        found.add(jar);
      }
    }
    if (found.size() != 1) {
      throw new BuildFailure("one jar " + start + " is needed, there are " + found);
    }
    return found.getFirst();
  }

  private static void jmod(Path jar, Path work, Path jmod)
      throws IOException, InterruptedException {
    Path classes = Files.createDirectories(work.resolve("classes"));
    Path libraries = Files.createDirectories(work.resolve("lib"));
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        if (entry.isDirectory() || name.startsWith("META-INF/")) {
          continue;
        }
        Path file = (nativeCode(name) ? libraries : classes).resolve(name).normalize();
        Files.createDirectories(Files2.parent(file));
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
    var arguments =
        new ArrayList<>(List.of("create", "--class-path", classes.toString(), "--libs"));
    arguments.add(libraries.toString());
    arguments.add(jmod.toString());
    Tool.jdk("jmod", arguments);
  }

  static boolean nativeCode(String name) {
    return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
  }
}
