package dev.talkbench.installer;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The app as it lies on a reader's disk: {@code bin/talkbench}, and in {@code lib} its Java, its
 * jars, its fonts, the native part of SQLite and the caches of loaded classes.
 *
 * @param root the image's folder
 * @param jars what Maven resolved
 */
record Image(Path root, Path jars) {
  /**
   * Not shipped: JavaFX is in the runtime, annotations are read by compilers only, and without
   * SLF4J the SQLite driver is content with the JDK's logger (SLF4J's classes are too old for a
   * cache).
   */
  private static final List<String> LEFT_OUT =
      List.of(
          "javafx-",
          "jdk-jsobject-",
          "annotations-",
          "jspecify-",
          "slf4j-",
          "talkbench-installer-");

  Path lib() {
    return root.resolve("lib");
  }

  Path launcher() {
    return root.resolve("bin").resolve("talkbench");
  }

  /** A cache of loaded classes: {@code window} or {@code command}. */
  Path cache(String kind) {
    return lib().resolve(kind + ".aot");
  }

  private static URLClassLoader loader(List<Path> jars) throws IOException {
    var addresses = new ArrayList<URL>();
    for (Path jar : jars) {
      addresses.add(jar.toUri().toURL());
    }
    return new URLClassLoader(addresses.toArray(URL[]::new), null);
  }

  /** Everything but the caches, which need a finished image to be trained on. */
  void make(Path module) throws IOException, InterruptedException {
    Files2.delete(root);
    Path app = Files.createDirectories(lib().resolve("app"));
    Path work = Files2.parent(root).resolveSibling("work");
    JavaRuntime.link(jars, work, lib().resolve("runtime"));
    List<Path> all =
        Files2.tree(jars).stream().filter(jar -> Files2.name(jar).endsWith(".jar")).toList();
    var names = new ArrayList<String>();
    try (var classes = loader(all)) {
      var linked = new Linked(classes);
      for (Path jar : all) {
        String name = Files2.name(jar);
        if (LEFT_OUT.stream().noneMatch(name::startsWith)) {
          Map<String, byte[]> sheets =
              name.startsWith("talkbench-assets-")
                  ? StyleSheets.compile(jar, lib().resolve("runtime"), work.resolve("sheets"))
                  : Map.of();
          boolean ours = name.startsWith("talkbench-");
          new Jar(jar, lib()).trimTo(app.resolve(name), sheets, ours ? linked : null);
          names.add("$home/lib/app/" + name);
        }
      }
    }
    // The browser's part of JavaFX is for the child that draws figures alone. Its native code lies
    // with that of the runtime: inside the jar JavaFX would unpack 123 MB into the reader's cache.
    Path figures = Files.createDirectories(lib().resolve("figures"));
    for (String part : List.of("javafx-web-", "javafx-media-", "jdk-jsobject-")) {
      Path jar = JavaRuntime.jar(jars, part);
      new Jar(jar, lib()).trimTo(figures.resolve(Files2.name(jar)), Map.of(), null);
    }
    Path bin = Files.createDirectories(root.resolve("bin"));
    String script =
        Files.readString(module.resolve("src").resolve("linux").resolve("talkbench"))
            .replace("@CLASSPATH@", String.join(":", names));
    Files.write(launcher(), script.getBytes(StandardCharsets.UTF_8));
    Files2.executable(launcher());
    if (Files2.tree(bin).size() != 2) {
      throw new BuildFailure("one launcher is expected in " + bin);
    }
  }
}
