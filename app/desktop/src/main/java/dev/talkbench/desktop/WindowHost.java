package dev.talkbench.desktop;

import dev.talkbench.cli.Cli;
import dev.talkbench.cli.GlobalOptions;
import dev.talkbench.cli.OpenData;
import dev.talkbench.instance.Request;
import dev.talkbench.instance.WindowDoor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Does in the window what later starts and commands ask for. Not on the JavaFX thread. */
final class WindowHost implements WindowDoor.Host {
  private static final int DONE = 0;
  private static final int BROKEN_OFF = -1;
  private static final long PATIENCE_SECONDS = 30;

  private final OpenData open;
  private final Window window;

  /** What the window can do; all of it on the JavaFX thread. */
  interface Window {
    /** Comes to the front. */
    void front();

    /** Opens paths and links. */
    void take(List<String> words);

    /** A command has changed the libraries. */
    void librariesChanged();

    /**
     * A command is about to put other data in the place of the reader's: from now on nothing is
     * written down.
     */
    void restoring();

    /**
     * The command has ended.
     *
     * @param done whether other data are there now
     */
    void restored(boolean done);
  }

  WindowHost(OpenData open, Window window) {
    this.open = open;
    this.window = window;
  }

  @Override
  public int answer(Request request, OutputStream out, OutputStream err) throws IOException {
    switch (request.verb()) {
      case FOCUS -> onFx(request, asked -> window.front());
      case OPEN ->
          onFx(
              request,
              asked -> {
                window.take(asked.words());
                window.front();
              });
      case RUN -> {
        boolean restore = restores(request);
        int code = BROKEN_OFF;
        try {
          if (restore) {
            onFx(request, asked -> window.restoring());
          }
          code = new Cli().runInWindow(request, out, err, open);
        } finally {
          boolean done = code == DONE;
          onFx(
              request,
              restore ? asked -> window.restored(done) : asked -> window.librariesChanged());
        }
        return code;
      }
    }
    return DONE;
  }

  /** Whether the command is {@code restore} itself, and not one about a file of that name. */
  private static boolean restores(Request request) {
    try {
      String[] afterFolder = request.words().stream().skip(1).toArray(String[]::new);
      List<String> words = GlobalOptions.of(afterFolder).words();
      return !words.isEmpty()
          && words.getFirst().equals("restore")
          && words.stream().noneMatch(word -> word.equals("--help") || word.equals("-h"));
    } catch (IllegalArgumentException e) {
      return false; // The command line says what is wrong.
    }
  }

  /** Returns once it is done: a caller whose request was taken must not be told before. */
  private static void onFx(Request request, Consumer<Request> work) throws IOException {
    var done = new CompletableFuture<Request>();
    Platform.runLater(
        () -> {
          try {
            work.accept(request);
            done.complete(request);
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    try {
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the window could not do it: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the window is closing");
    }
  }
}
