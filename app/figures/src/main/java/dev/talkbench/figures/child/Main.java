package dev.talkbench.figures.child;

import dev.talkbench.figures.Figure;
import dev.talkbench.figures.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.text.Font;

/** Draws what it is asked on standard input until that ends. */
public final class Main {
  private Main() {}

  /** Starts; the argument is the address of the font. */
  public static void main(String[] args) throws Exception {
    var answers = new DataOutputStream(new BufferedOutputStream(System.out));
    // Whatever a library prints must not stand among the answers.
    System.setOut(System.err);
    // A thread that died would leave its question without an answer; the parent starts another.
    Thread.setDefaultUncaughtExceptionHandler((thread, death) -> halt(death));
    Offline.install();
    var pages = new CompletableFuture<Pages>();
    Platform.startup(
        () -> {
          Font.loadFont(args[0], 14);
          pages.complete(new Pages());
        });
    try (var requests = new DataInputStream(new BufferedInputStream(System.in))) {
      for (List<Figure> figures = Wire.next(requests);
          !figures.isEmpty();
          figures = Wire.next(requests)) {
        Wire.answer(answers, answer(pages.get(60, TimeUnit.SECONDS), figures));
      }
    }
    System.exit(0);
  }

  private static void halt(Throwable death) {
    System.err.println(death);
    Runtime.getRuntime().halt(1);
  }

  private static List<Wire.Answer> answer(Pages pages, List<Figure> figures)
      throws InterruptedException {
    var answer = new CompletableFuture<List<Wire.Answer>>();
    Platform.runLater(() -> pages.draw(figures, answer));
    try {
      // Longer than the parent waits: it has gone when this passes.
      return answer.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      halt(e);
      throw new IllegalStateException(e);
    }
  }
}
