package dev.talkbench.desktop;

import dev.talkbench.cli.GlobalOptions;
import dev.talkbench.cli.Language;
import dev.talkbench.desktop.demo.DemoLauncher;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.shell.ShellAssembly;
import dev.talkbench.desktop.shell.ShellPorts;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Fonts;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.Note;
import dev.talkbench.store.UserStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

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
  private final Theme theme = new Theme();
  private final ExecutorService background =
      Executors.newThreadPerTaskExecutor(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((thread, failure) -> report(failure))
              .factory());
  private final DemoLauncher launcher;
  private Language language;
  private ShellAssembly shell;

  private TalkbenchWindow(Opening opening) {
    session = opening.session();
    language = opening.language();
    launcher =
        new DemoLauncher(
            session.folder().root(),
            session.store(),
            run -> shell().runStored(run),
            failure -> shell().sayError(failure));
    session.store().setting("theme").map(Theme.Choice::of).ifPresent(theme.choiceProperty()::set);
    theme
        .choiceProperty()
        .subscribe(
            (before, now) ->
                background.execute(() -> session.store().setSetting("theme", now.id())));
    shell = assemble();
  }

  private ShellAssembly shell() {
    return shell;
  }

  /** What nobody expected: said in the status line, told in full on standard error. */
  private void report(Throwable failure) {
    failure.printStackTrace();
    Platform.runLater(() -> shell.sayError(failure.toString()));
  }

  /** Opens the window as soon as the data folder is read. JavaFX thread. */
  static void open(
      GlobalOptions options,
      CompletableFuture<Opening> opening,
      CompletableFuture<FirstNote> first) {
    Fonts.load();
    try {
      // The shell is put together while the note is being read.
      var window = new TalkbenchWindow(opening.join());
      Scene scene = window.dressed();
      FirstNote note = first.join();
      window.show(scene, note.note(), note.landing());
      window.take(options);
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      FailureWindow.show(cause);
    }
  }

  private ShellAssembly assemble() {
    var ports =
        new ShellPorts(
            session.workspace(),
            session.store(),
            session.demos().demos(),
            launcher,
            session.index()::search,
            theme,
            background,
            new Browser(background)::show,
            this::otherLanguage,
            this::quit);
    return new ShellAssembly(ports, new Messages(language.id()));
  }

  private Scene dressed() {
    var scene = new Scene(shell.root(), WIDTH, HEIGHT);
    theme.dress(scene);
    shell.install(scene);
    scene.getRoot().applyCss();
    return scene;
  }

  private void show(Scene scene, Note note, Landing landing) {
    stage.setScene(scene);
    stage.setTitle(note.title() + " — Talkbench");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setOnCloseRequest(event -> quit());
    new WindowPlace(session.store(), background).keep(stage);
    shell.begin(note, landing);
    stage.show();
    Platform.runLater(shell::index);
  }

  private void take(GlobalOptions options) {
    for (String word : options.words()) {
      if (!word.startsWith("talkbench:")) {
        shell.add(Path.of(word));
      }
    }
  }

  private void otherLanguage() {
    language = language == Language.KO ? Language.EN : Language.KO;
    background.execute(() -> session.store().setSetting("language", language.id()));
    Note open = shell.openNote().orElse(null);
    shell.end();
    shell = assemble();
    stage.getScene().setRoot(shell.root());
    stage.getScene().getAccelerators().clear();
    shell.install(stage.getScene());
    theme.dressAgain(stage.getScene());
    if (open != null) {
      shell.begin(
          open,
          session
              .store()
              .visit(open.id().toString())
              .<Landing>map(visit -> new Landing.At(visit.offset(), 0))
              .orElse(new Landing.Top()));
    }
    shell.index();
  }

  private void quit() {
    shell.end();
    stage.hide();
    launcher.close();
    background.shutdown();
    try {
      session.index().close();
    } catch (IOException e) {
      System.err.println("talkbench: " + e.getMessage());
    }
    UserStore store = session.store();
    store.close();
    Platform.exit();
    System.exit(0);
  }
}
