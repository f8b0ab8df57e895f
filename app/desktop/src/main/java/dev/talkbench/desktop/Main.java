package dev.talkbench.desktop;

import dev.talkbench.cli.Cli;
import dev.talkbench.cli.GlobalOptions;
import dev.talkbench.cli.Language;
import dev.talkbench.workspace.DataDir;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** Where the program starts; not an {@code Application}, so that a command never loads JavaFX. */
public final class Main {
  private static final int BAD = 2;

  /**
   * Loggers of libraries that warn about choices we made on purpose: JavaFX on the class path,
   * Lucene without the incubating vector module. Held here, since the log manager holds them only
   * weakly.
   */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("javafx"), Logger.getLogger("org.apache.lucene"));

  private Main() {}

  /** Runs a command or opens the window. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    if (Cli.isCommand(args)) {
      System.exit(Cli.runOnProcess(args));
    }
    try {
      GlobalOptions options = GlobalOptions.of(args);
      Language asked = options.language();
      String missing = Display.missing(asked == null ? Language.ofSystem() : asked);
      if (missing == null) {
        Window.start(options);
        return;
      }
      System.err.println("talkbench: " + missing);
    } catch (IllegalArgumentException e) {
      System.err.println("talkbench: " + e.getMessage());
    }
    System.exit(BAD);
  }

  /** The toolkit starts on this thread's time while the data folder is opened on another. */
  private static final class Window {
    static void start(GlobalOptions options) {
      Path given = options.dataDir();
      DataDir folder = given == null ? DataDir.platform() : new DataDir(given);
      // JavaFX unpacks its native code once; into the data folder, not into the home folder.
      System.setProperty("javafx.cachedir", folder.natives().toString());
      CompletableFuture<Opening> opening =
          CompletableFuture.supplyAsync(() -> Opening.of(options, folder));
      CompletableFuture<FirstNote> first = opening.thenApplyAsync(FirstNote::of);
      Thread.ofPlatform().daemon().name("warm").start(FirstNote::warm);
      Platform.startup(() -> TalkbenchWindow.open(options, opening, first));
    }
  }
}
