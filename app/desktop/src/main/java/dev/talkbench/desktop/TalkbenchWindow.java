package dev.talkbench.desktop;

import dev.talkbench.cli.BackupCommand;
import dev.talkbench.cli.Language;
import dev.talkbench.cli.OpenData;
import dev.talkbench.desktop.demo.DemoLauncher;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.report.Log;
import dev.talkbench.desktop.report.WindowReports;
import dev.talkbench.desktop.shell.Remembered;
import dev.talkbench.desktop.shell.ShellAssembly;
import dev.talkbench.desktop.shell.ShellPorts;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.FontFiles;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.figures.FigurePress;
import dev.talkbench.instance.WindowDoor;
import dev.talkbench.library.Note;
import dev.talkbench.store.Backups;
import dev.talkbench.store.Mended;
import dev.talkbench.store.OpenTab;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.WaitingException;
import dev.talkbench.workspace.DataDir;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window: its frame and place on the screen, one shell in it, and the end of everything when it
 * closes.
 */
final class TalkbenchWindow {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  private final Session session;
  private final Stage stage = new Stage();
  private final Theme theme;
  private final ExecutorService background =
      Executors.newThreadPerTaskExecutor(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((thread, failure) -> report(failure))
              .factory());
  private final DemoLauncher launcher;
  private final FigurePress figures;
  private final @Nullable WindowDoor door;
  private final Log log;
  private Opening opening;
  private Language language;
  private Messages messages;
  private ShellAssembly shell;

  private TalkbenchWindow(Opening opening, Theme theme, @Nullable WindowDoor door, Log log) {
    this.theme = theme;
    this.door = door;
    this.log = log;
    this.opening = opening;
    session = opening.session();
    language = opening.language();
    messages = new Messages(language.id());
    figures =
        new FigurePress(
            session.folder().figures(), session.folder().natives(), FontFiles.text(), log::line);
    launcher =
        new DemoLauncher(
            session.folder().root(),
            session.store(),
            run -> shell().runStored(run),
            failure -> shell().failed(failure));
    theme
        .choiceProperty()
        .subscribe(
            (before, now) ->
                background.execute(() -> session.store().setSetting(Opening.THEME, now.id())));
    session.store().onTrouble(failure -> log.line("not kept yet: " + failure.detail()));
    session.store().onRecovered(() -> Platform.runLater(() -> shell().keptAgain()));
    shell = assemble();
  }

  /** The shell in the present language. */
  ShellAssembly shell() {
    return shell;
  }

  /** What later starts and commands reach. */
  WindowHost.Window outside() {
    return new Outside();
  }

  Stage stage() {
    return stage;
  }

  /** What nobody expected: said in the status line, told in full in the log. */
  private void report(Throwable failure) {
    if (failure instanceof WaitingException waiting) {
      Platform.runLater(() -> shell.failed(waiting));
      return;
    }
    log.failure("unexpected", failure);
    // The store says itself what is wrong and what to do.
    if (failure instanceof StoreException known) {
      Platform.runLater(() -> shell.failed(known));
    } else {
      String words =
          failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
      Platform.runLater(() -> sayUnexpected(words));
    }
  }

  /** A failure of saying it must not come back here, or there is no end. */
  private void sayUnexpected(String words) {
    try {
      shell.sayError(messages.get("error.unexpected", words));
    } catch (RuntimeException e) {
      log.failure("an unexpected failure could not be said", e);
    }
  }

  /** Opens the window as soon as the data folder is read; null when it cannot be. JavaFX thread. */
  static @Nullable TalkbenchWindow open(
      List<String> words,
      @Nullable WindowDoor door,
      DataDir folder,
      Language asked,
      Log log,
      CompletableFuture<Opening> opening,
      CompletableFuture<FirstNote> first,
      CompletableFuture<?> fonts) {
    try {
      // The style sheets are read while the fonts are, the shell is put together while the note is.
      var theme =
          new Theme(
              opening
                  .join()
                  .setting(Opening.THEME)
                  .map(Theme.Choice::of)
                  .orElse(Theme.Choice.SYSTEM));
      fonts.join();
      var window = new TalkbenchWindow(opening.join(), theme, door, log);
      window.shell.root().onlyThePage();
      Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> window.report(failure));
      Scene scene = window.dressed();
      FirstNote note = first.join();
      window.show(scene, note);
      window.take(words.stream().filter(word -> !word.equals(note.word())).toList());
      window.answer();
      window.keepSafe(opening.join().mended());
      window.sayRebuilding(opening.join().rebuilding());
      return window;
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      FailureWindow.show(cause, folder, log, asked);
      return null;
    }
  }

  /** Says what was done about a damaged database; makes the backup of the day. */
  private void keepSafe(@Nullable Mended mended) {
    if (mended != null) {
      shell.sayError(BackupCommand.sentence(mended, language));
    }
    background.execute(
        () -> {
          try {
            new Backups(session.folder().backups()).keep(session.folder().userDb(), Instant.now());
          } catch (StoreException e) {
            Platform.runLater(() -> shell.failed(e));
          }
        });
  }

  private ShellAssembly assemble() {
    var ports =
        new ShellPorts(
            session.workspace(),
            session.store(),
            session.demos().demos(),
            launcher,
            session.index(),
            theme,
            background,
            figures::draw,
            new Browser(background)::show,
            Programs.ofSystem(),
            new WindowReports(session.folder(), log, language),
            new Backups(session.folder().backups()),
            this::beginAnew,
            this::otherLanguage,
            this::quit);
    var made = new ShellAssembly(ports, messages);
    made.onNote(note -> stage.setTitle(note.title() + " — Talkbench"));
    return made;
  }

  private Scene dressed() {
    // Style sheets first: a tree that enters a scene is styled at once, and again with every sheet.
    var scene = new Scene(new Region(), WIDTH, HEIGHT);
    theme.dress(scene);
    theme.put(scene, shell.root());
    shell.install(scene);
    scene.getRoot().applyCss();
    return scene;
  }

  private void show(Scene scene, FirstNote first) {
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setOnCloseRequest(event -> quit());
    new WindowPlace(session.store(), background).keep(stage, opening.setting(WindowPlace.KEY));
    shell.begin(first.note(), first.landing(), first.kept());
    stage.show();
    FirstPaint.then(
        scene,
        () -> {
          if (Rehearsal.of("paint")) {
            Runtime.getRuntime().halt(0);
          }
          shell.root().complete();
          shell.index();
          new IdleHeap().watch(scene);
        });
    if (Rehearsal.of("window")) {
      // The rehearsal is given a file; a start without one goes another way.
      FirstNote.of(opening, List.of(), log::line);
      Rehearsal.play(scene, shell, this::quit);
    }
  }

  /** The index that was found damaged is made again; said once it is known. */
  private void sayRebuilding(CompletableFuture<String> damage) {
    var unused =
        damage.thenAccept(
            why -> {
              log.line("the index is built again: " + why);
              Platform.runLater(() -> shell.sayError(messages.get("search.rebuilding")));
            });
  }

  private void take(List<String> words) {
    words.forEach(shell::take);
  }

  /** Opens the door to later starts and commands; those that knock already are answered now. */
  private void answer() {
    if (door != null) {
      var open = new OpenData(session.folder(), session.store(), session.workspace());
      door.open(new WindowHost(open, outside()));
    }
  }

  private final class Outside implements WindowHost.Window {
    @Override
    public void front() {
      stage.setIconified(false);
      stage.toFront();
      stage.requestFocus();
    }

    @Override
    public void take(List<String> words) {
      TalkbenchWindow.this.take(words);
    }

    @Override
    public void librariesChanged() {
      shell.librariesChanged();
    }

    @Override
    public void restoring() {
      shell.hold(true);
    }

    @Override
    public void restored(boolean done) {
      if (done) {
        beginAnew(messages.get("status.restored"));
      } else {
        shell.hold(false);
      }
    }
  }

  private void otherLanguage() {
    language = language == Language.KO ? Language.EN : Language.KO;
    messages = new Messages(language.id());
    background.execute(() -> session.store().setSetting("language", language.id()));
    Note open = shell.openNote().orElse(null);
    Remembered kept = shell.remembered();
    ShellAssembly.Unfinished unfinished = shell.unfinished();
    shell.leave();
    shell = assemble();
    shell.adopt(unfinished);
    put();
    if (open != null) {
      OpenTab here = kept.tabs().open().get(kept.tabs().active());
      shell.begin(open, new Landing.At(here.offset(), here.delta()), kept);
    }
    shell.index();
  }

  /**
   * Other data are there now: what was open belongs to those before, and none of it may be written
   * into these.
   */
  private void beginAnew(String sentence) {
    shell.hold(true);
    background.execute(
        () -> {
          boolean begun = false;
          try {
            Opening now = opening.again();
            FirstNote first = FirstNote.of(now, List.of(), log::line);
            Platform.runLater(() -> begin(now, first, sentence));
            begun = true;
          } finally {
            // Whatever went wrong is reported; the reader's places are kept all the same.
            if (!begun) {
              Platform.runLater(() -> shell.hold(false));
            }
          }
        });
  }

  private void begin(Opening now, FirstNote first, String sentence) {
    opening = now;
    language = now.language();
    messages = new Messages(language.id());
    now.setting(Opening.THEME).map(Theme.Choice::of).ifPresent(theme.choiceProperty()::set);
    shell.leave();
    shell = assemble();
    put();
    shell.begin(first.note(), first.landing(), first.kept());
    shell.index();
    shell.say(sentence);
  }

  private void put() {
    theme.put(stage.getScene(), shell.root());
    stage.getScene().getAccelerators().clear();
    shell.install(stage.getScene());
  }

  /** What is still to be written is written behind the window, which is gone at once. */
  private void quit() {
    closeDoor();
    // First, so that they clean up while the window keeps what it keeps.
    launcher.stopAll();
    Runnable last = shell.end();
    stage.hide();
    Thread.ofPlatform()
        .name("closing")
        .start(
            () -> {
              close(last);
              Platform.exit();
              System.exit(0);
            });
  }

  /** Writes what is left and lets go of everything; {@code last} is that of the shell. */
  void close(Runnable last) {
    try {
      last.run();
    } catch (StoreException e) {
      log.failure("the last place could not be kept", e);
    }
    figures.close();
    launcher.close();
    background.shutdown();
    try {
      session.index().close();
      session.store().close();
    } catch (IOException | StoreException e) {
      log.failure("closing", e);
    }
    log.close();
  }

  /** First of all: who knocks from now on opens a window of its own. */
  private void closeDoor() {
    try {
      if (door != null) {
        door.close();
      }
    } catch (IOException e) {
      log.failure("closing the door", e);
    }
  }
}
