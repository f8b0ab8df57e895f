package dev.talkbench.desktop;

import dev.talkbench.desktop.theme.Fonts;
import dev.talkbench.desktop.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** JavaFX on its headless platform, and pictures of what it drew, in {@code target/screens}. */
public final class Screens {
  private static final Path FOLDER = Path.of("target", "screens");

  private static boolean started;

  private Screens() {}

  /** Starts the toolkit once for all tests of this JVM, fonts loaded. */
  public static synchronized void start() {
    if (started) {
      return;
    }
    var ready = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Fonts.load();
          Platform.setImplicitExit(false);
          ready.countDown();
        });
    try {
      if (!ready.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the toolkit did not start in 60 s");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    started = true;
  }

  /** Runs {@code work} on the JavaFX thread and waits for it. */
  public static <T> T onFx(Callable<T> work) {
    start();
    if (Platform.isFxApplicationThread()) {
      try {
        return work.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    var task = new FutureTask<T>(work);
    Platform.runLater(task);
    try {
      return task.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs {@code work} on the JavaFX thread and waits for it. */
  public static void runOnFx(Runnable work) {
    onFx(
        () -> {
          work.run();
          return true;
        });
  }

  /** A scene of that size, dressed. JavaFX thread. */
  public static Scene scene(Parent root, double width, double height, Theme.Choice choice) {
    var theme = new Theme();
    theme.choiceProperty().set(choice);
    var scene = new Scene(root, width, height);
    theme.dress(scene);
    return scene;
  }

  /** Writes what {@code scene} shows now to {@code target/screens/NAME.png}. JavaFX thread. */
  public static void shoot(Scene scene, String name) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(
            0,
            0,
            width,
            height,
            javafx.scene.image.PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            width);
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
