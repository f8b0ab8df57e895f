package dev.talkbench.demos.runner;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a signal does to a run: ends it, then removes its scratch folder. In place before the folder
 * is made, so that there is no moment at which the folder would stay.
 */
final class ExitHook implements AutoCloseable {
  /** A run that can be ended from outside. */
  interface Ending {
    /** Ends the run's threads, as far as the time goes. */
    void end() throws InterruptedException;
  }

  private final Thread thread = new Thread(this::leave, "demo-cleanup");
  private boolean leaving;
  private @Nullable Scratch scratch;
  private @Nullable Ending run;

  /**
   * Puts the hook in place.
   *
   * @throws InterruptedIOException the process is ending already
   */
  ExitHook() throws InterruptedIOException {
    try {
      Runtime.getRuntime().addShutdownHook(thread);
    } catch (IllegalStateException _) {
      throw ending();
    }
  }

  private static InterruptedIOException ending() {
    return new InterruptedIOException("the process is ending");
  }

  /** Makes a scratch folder under {@code base} that the hook removes. */
  synchronized Scratch scratch(Path base) throws IOException {
    if (leaving) {
      throw ending();
    }
    Scratch made = Scratch.open(base);
    scratch = made;
    return made;
  }

  /** Names the run that the hook ends. */
  synchronized void ends(Ending begun) throws InterruptedIOException {
    if (leaving) {
      throw ending();
    }
    run = begun;
  }

  private void leave() {
    Ending running;
    Scratch folder;
    synchronized (this) {
      leaving = true;
      running = run;
      folder = scratch;
    }
    try {
      if (running != null) {
        running.end();
      }
      if (folder != null) {
        folder.close();
      }
    } catch (InterruptedException | IOException e) {
      System.err.println("talkbench: scratch folder not removed: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException _) {
      // The process is ending: the hook runs already and does what is left to do.
    }
  }
}
