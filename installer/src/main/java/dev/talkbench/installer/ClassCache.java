package dev.talkbench.installer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/**
 * The caches of loaded and linked classes (JEP 483, 514, 515), one for the window and one for
 * commands: a command would pay for every class of the window that is in its cache. Each is trained
 * by the finished image going through its own work once; the window on a real display, since the
 * headless platform never loads what draws on one.
 *
 * @param image what is trained
 * @param work a folder for the training's data and words
 */
record ClassCache(Image image, Path work) {
  private static final int SECONDS = 180;
  private static final String NOTE = "packs/slash24/ko/2024-09-12-sse-push.md";

  /** Trains both; a cache that is missing, or is not taken up by the launcher, ends the build. */
  void train() throws IOException, InterruptedException {
    Files2.delete(work);
    Files.createDirectories(work);
    try (Display display = Display.take()) {
      // Once without a cache, so that the training is a second start, as nearly all are.
      rehearse("window", display.name(), false);
      train("window", display.name());
      train("command", display.name());
    }
  }

  private void train(String kind, String display) throws IOException, InterruptedException {
    rehearse(kind, display, true);
    check(kind);
  }

  /** Lets the app go through its work, and record its cache. */
  private void rehearse(String kind, String display, boolean record)
      throws IOException, InterruptedException {
    Path cache = image.cache(kind);
    Path log = work.resolve(kind + ".log");
    var words = new ArrayList<>(List.of("--data-dir", work.resolve(kind).toString()));
    if (kind.equals("window")) {
      words.add(note().toString());
    }
    var builder = builder(kind, words, display);
    if (record) {
      builder.environment().put("TALKBENCH_CACHE_OPTION", "-XX:AOTCacheOutput");
    }
    builder
        .environment()
        .put("TALKBENCH_JAVA_OPTIONS", "-Dtalkbench.rehearsal=" + kind + " -Xlog:aot=off");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    if (!ended || process.exitValue() != 0 || (record && !Files.isRegularFile(cache))) {
      throw new BuildFailure(
          "the class cache of the "
              + kind
              + " was not made ("
              + (ended ? "exit " + process.exitValue() : "no end after " + SECONDS + " s")
              + "); the training said:\n"
              + Files.readString(log, StandardCharsets.UTF_8));
    }
  }

  /** A file to open: whoever double-clicks a note is in a hurry. */
  private Path note() throws IOException {
    Path note = work.resolve("note.md");
    if (Files.notExists(note)) {
      Path content =
          Files2.tree(image.lib()).stream()
              .filter(file -> Files2.name(file).startsWith("talkbench-content-"))
              .findFirst()
              .orElseThrow(() -> new BuildFailure("the built-in pack is not in the image"));
      try (ZipFile zip = new ZipFile(content.toFile())) {
        Files.write(note, zip.getInputStream(zip.getEntry(NOTE)).readAllBytes());
      }
    }
    return note;
  }

  /**
   * Starts the launcher with the cache demanded: the JVM refuses to start when it cannot use it.
   */
  private void check(String kind) throws IOException, InterruptedException {
    var builder = builder(kind, List.of("--version"), "");
    builder.environment().put("TALKBENCH_JAVA_OPTIONS", "-XX:AOTMode=on");
    Tool.run(builder);
  }

  private ProcessBuilder builder(String kind, List<String> arguments, String display) {
    var command = new ArrayList<String>();
    command.add(image.launcher().toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TALKBENCH_CACHE", kind);
    if (!display.isEmpty()) {
      builder.environment().put("DISPLAY", display);
    }
    return builder;
  }

  /** Where the training's window appears: a virtual display when there is a server for one. */
  private record Display(String name, @org.jspecify.annotations.Nullable Process server)
      implements AutoCloseable {
    static Display take() throws IOException {
      if (Tool.linux() && Tool.installed("Xvfb")) {
        Process server =
            new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24")
                .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
        InputStream said = server.getInputStream();
        var number = new StringBuilder();
        for (int c = said.read(); c >= '0' && c <= '9'; c = said.read()) {
          number.append((char) c);
        }
        return new Display(":" + number, server);
      }
      String own = System.getenv("DISPLAY");
      if (Tool.linux() && (own == null || own.isEmpty())) {
        throw new BuildFailure(
            "the cache of loaded classes is trained with a real window: install Xvfb (Debian,"
                + " Ubuntu: apt install xvfb) or start from a desktop");
      }
      return new Display(own == null ? "" : own, null);
    }

    @Override
    public void close() {
      if (server != null) {
        server.destroy();
      }
    }
  }
}
