package dev.talkbench.desktop;

import dev.talkbench.cli.Cli;
import dev.talkbench.cli.GlobalOptions;
import dev.talkbench.cli.Language;
import dev.talkbench.desktop.report.Log;
import dev.talkbench.desktop.report.Redaction;
import dev.talkbench.desktop.theme.Fonts;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.instance.HandOver;
import dev.talkbench.instance.Request;
import dev.talkbench.instance.WindowDoor;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.DeepLink;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Where the program starts; not an {@code Application}, so that a command never loads JavaFX. */
public final class Main {
  private static final int BAD = 2;
  private static final long LOG_BYTES = 1_000_000;

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
    String[] asked = paths(args);
    if (Rehearsal.of("command")) {
      Rehearsal.commands(folder(GlobalOptions.of(asked)));
      System.exit(0);
    }
    if (Cli.isCommand(asked)) {
      System.exit(Cli.runOnProcess(asked));
    }
    try {
      GlobalOptions options = GlobalOptions.of(asked);
      Language language = options.language();
      String missing = Display.missing(language == null ? Language.ofSystem() : language);
      if (missing == null) {
        OptionalInt code = Window.start(options);
        if (code.isEmpty()) {
          return;
        }
        System.exit(code.getAsInt());
      }
      System.err.println("talkbench: " + missing);
    } catch (IllegalArgumentException e) {
      System.err.println("talkbench: " + e.getMessage());
    } catch (UnsupportedOperationException e) {
      // The toolkit's word for a display that is named but does not answer.
      Language named = GlobalOptions.of(asked).language();
      Language language = named == null ? Language.ofSystem() : named;
      System.err.println("talkbench: " + Display.unreachable(language, e));
    }
    System.exit(BAD);
  }

  /** Desktops hand files over as {@code file:} addresses; everything else stays as it is. */
  private static String[] paths(String[] args) {
    return Arrays.stream(args).map(Main::path).toArray(String[]::new);
  }

  private static String path(String word) {
    if (!word.startsWith("file:/")) {
      return word;
    }
    try {
      return Path.of(URI.create(word)).toString();
    } catch (IllegalArgumentException _) {
      return word; // Not an address after all.
    }
  }

  private static DataDir folder(GlobalOptions options) {
    Path given = options.dataDir();
    return given == null ? DataDir.platform() : new DataDir(given);
  }

  /** The toolkit starts while everything else is made ready on other threads. */
  private static final class Window {
    // Not the common pool: with two processors it has one thread, and each would wait for the
    // other. Not daemons: the toolkit's own thread inherits it, and it keeps the app alive.
    private static Executor thread(String name) {
      return task -> Thread.ofPlatform().name(name).start(task);
    }

    /** Starts the window, or hands the request to the one that is open: then its answer. */
    static OptionalInt start(GlobalOptions options) {
      // JavaFX unpacks its native code once; into the data folder, not into the home folder.
      System.setProperty("javafx.cachedir", folder(options).natives().toString());
      // Between its start and the first window it has nothing to do, and would end; the window and
      // the one that tells of a failure both end the app themselves.
      Platform.setImplicitExit(false);
      // First of all, since nothing waits longer than GTK does; whether a window is needed at all
      // is known before it is done.
      CompletableFuture<?> toolkit =
          CompletableFuture.runAsync(() -> Platform.startup(() -> {}), thread("toolkit"));
      CompletableFuture<?> fonts = CompletableFuture.runAsync(Fonts::load, thread("fonts"));
      OptionalInt code = start(options, toolkit, fonts);
      if (code.isPresent()) {
        // At once: the toolkit is still starting, and cannot be ended in the middle of it.
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(code.getAsInt());
      }
      return code;
    }

    private static OptionalInt start(
        GlobalOptions options, CompletableFuture<?> toolkit, CompletableFuture<?> fonts) {
      DataDir folder = folder(options);
      var log = new Log(folder.log(), LOG_BYTES, Redaction.of(folder.root()));
      List<String> words = options.words().stream().map(Window::absolute).toList();
      WindowDoor door = null;
      try {
        HandOver.Start start =
            HandOver.start(
                folder.run(),
                Request.open(words),
                System.out,
                System.err,
                failure -> log.failure("a caller could not be answered", failure));
        switch (start) {
          case HandOver.Start.Done(int code) -> {
            return OptionalInt.of(code);
          }
          case HandOver.Start.Silent() -> {
            System.err.println("talkbench: " + silent(options));
            return OptionalInt.of(BAD);
          }
          case HandOver.Start.Window(WindowDoor mine) -> door = mine;
        }
      } catch (IOException e) {
        // A disk without locks, or a folder that cannot be written: the store says the latter best.
        log.failure("no lock for the window", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return OptionalInt.of(BAD);
      }
      open(options, words, folder, door, log, toolkit, fonts);
      return OptionalInt.empty();
    }

    private static String silent(GlobalOptions options) {
      Language asked = options.language();
      return (asked == null ? Language.ofSystem() : asked)
          .pick(
              "이 데이터 폴더의 창이 이미 열려 있지만 대답하지 않습니다. 그 창을 끝내고 다시 시작하세요.",
              "A window of this data folder is open and does not answer: end it and start again.");
    }

    /** The other window may stand in another folder. */
    private static String absolute(String word) {
      if (DeepLink.isLink(word)) {
        return word;
      }
      try {
        return Path.of(word).toAbsolutePath().normalize().toString();
      } catch (InvalidPathException e) {
        return word; // Told in the window, where it cannot be opened.
      }
    }

    private static void open(
        GlobalOptions options,
        List<String> words,
        DataDir folder,
        @Nullable WindowDoor door,
        Log log,
        CompletableFuture<?> toolkit,
        CompletableFuture<?> fonts) {
      log.line("start " + Cli.VERSION);
      Thread.setDefaultUncaughtExceptionHandler(
          (thread, failure) -> log.failure("thread " + thread.getName(), failure));
      CompletableFuture<Opening> opening =
          CompletableFuture.supplyAsync(() -> Opening.of(options, folder), thread("opening"));
      CompletableFuture<FirstNote> first =
          opening.thenApply(opened -> FirstNote.of(opened, words, log::line));
      if (System.getProperty("talkbench.home") == null) {
        // The installed app's classes come from its cache; there, a second parse would only
        // compete.
        Thread.ofPlatform().daemon().name("warm").start(FirstNote::warm);
      }
      // For nothing but to be quicker when it counts; whatever fails is met there again.
      var unusedLine = fonts.thenRun(Fonts::layOutAhead);
      thread("theme").execute(Theme::readAhead);
      Language asked = options.language();
      Language language = asked == null ? Language.ofSystem() : asked;
      try {
        toolkit.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException known ? known : e;
      }
      Platform.runLater(
          () -> {
            var unused =
                TalkbenchWindow.open(words, door, folder, language, log, opening, first, fonts);
          });
    }
  }
}
