package dev.talkbench.desktop.reader;

import java.io.ByteArrayInputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.image.Image;

/** Checks and decodes pictures off the JavaFX thread, no larger than they are shown. */
final class ImageLoader {
  private final Executor background;

  ImageLoader(Executor background) {
    this.background = background;
  }

  /** What became of a picture. */
  sealed interface Outcome {
    /** Decoded; {@code width} and {@code height} are those of the file, in its pixels. */
    record Shown(Image image, int width, int height) implements Outcome {}

    /** Not beside the note. */
    record Missing() implements Outcome {}

    /** No picture, or damaged. */
    record Broken() implements Outcome {}

    /** Too many pixels to decode. */
    record TooLarge() implements Outcome {}
  }

  /**
   * Decodes a picture; completes on the JavaFX thread, never exceptionally.
   *
   * @param widest pixels beyond which the picture is scaled down while decoding
   */
  CompletableFuture<Outcome> load(CompletableFuture<byte[]> bytes, double widest) {
    return load(bytes, widest, 1);
  }

  /**
   * As {@link #load(CompletableFuture, double)}.
   *
   * @param share of the picture's own width that is shown at the most: scaling down while decoding
   *     takes the mean of all pixels, so that thin strokes keep their weight
   */
  CompletableFuture<Outcome> load(CompletableFuture<byte[]> bytes, double widest, double share) {
    return bytes
        .handleAsync(
            (found, failure) ->
                failure != null || found == null
                    ? (Outcome) new Outcome.Missing()
                    : decode(found, widest, share),
            background)
        .thenApplyAsync(outcome -> outcome, Platform::runLater);
  }

  private static Outcome decode(byte[] bytes, double widest, double share) {
    ImageHeader header = ImageHeader.read(bytes).orElse(null);
    if (header == null) {
      return new Outcome.Broken();
    }
    if (!header.bearable()) {
      return new Outcome.TooLarge();
    }
    double width = Math.min(widest, Math.ceil(header.width() * Math.min(1, share)));
    double height = width * header.height() / header.width();
    var image = new Image(new ByteArrayInputStream(bytes), width, height, true, true);
    return image.isError()
        ? new Outcome.Broken()
        : new Outcome.Shown(image, header.width(), header.height());
  }
}
