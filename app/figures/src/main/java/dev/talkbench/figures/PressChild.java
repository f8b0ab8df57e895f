package dev.talkbench.figures;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The process that draws. It shows no window and needs no display; when it hangs or dies only a
 * picture is missing.
 */
final class PressChild {
  private static final String MAIN = "dev.talkbench.figures.child.Main";
  private static final int HEAP_MIB = 256;

  /** Of what it wrote to standard error, for the log. */
  private static final int LAST_WORDS = 300;

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;
  private volatile String lastWords = "";

  private PressChild(Process process) {
    this.process = process;
    requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    Thread.ofVirtual().start(this::listen);
  }

  private void listen() {
    try (BufferedReader lines = process.errorReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          lastWords = line.substring(0, Math.min(line.length(), LAST_WORDS));
        }
      }
    } catch (IOException _) {
      // It has gone.
    }
  }

  /**
   * Starts one.
   *
   * @param natives where JavaFX unpacks its libraries
   * @param font of the text
   */
  static PressChild start(Path natives, URL font) throws IOException {
    Files.createDirectories(natives);
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + HEAP_MIB + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+ErrorFileToStderr",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-Dcom.sun.webkit.useHTTP2Loader=false",
            "-Djavafx.cachedir=" + natives,
            "--module-path",
            modules(),
            "--add-modules",
            "javafx.web",
            "--enable-native-access=javafx.graphics,javafx.web",
            "-cp",
            System.getProperty("java.class.path"),
            MAIN,
            font.toExternalForm()));
    return new PressChild(new ProcessBuilder(command).start());
  }

  /** The installed app has JavaFX in its runtime and only the browser's part beside it. */
  private static String modules() {
    String home = System.getProperty("talkbench.home");
    if (home != null) {
      return Path.of(home, "lib", "figures").toString();
    }
    var jars = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String name = String.valueOf(Path.of(entry).getFileName());
      if (name.startsWith("javafx-") || name.startsWith("jdk-jsobject-")) {
        jars.add(entry);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  /**
   * Draws figures of one language; an answer for each, in their order.
   *
   * @throws FigureException they took too long
   * @throws IOException the process is gone
   */
  List<Wire.Answer> draw(List<Figure> figures, long millis) throws FigureException, IOException {
    var late =
        CompletableFuture.runAsync(
            this::end, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    try {
      Wire.ask(requests, figures);
      return Wire.answers(answers, figures.size());
    } catch (IOException e) {
      if (late.isDone()) {
        throw new FigureException(
            FigureException.Kind.LATE, "took longer than " + millis / 1000 + " s");
      }
      end();
      throw new IOException("the process that draws figures has ended: " + lastWords, e);
    } finally {
      late.cancel(false);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  void end() {
    process.destroyForcibly();
  }
}
