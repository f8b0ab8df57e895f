package dev.talkbench.desktop.reader;

import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A picture as wide as it is, at most as wide as its place; a quiet card until or unless it comes.
 */
final class PictureBox extends Region {
  private final ImageView view = new ImageView();
  private final VBox card = new VBox();
  private final double cardHeight;
  private final double scale;
  private double naturalWidth;
  private double naturalHeight;
  private @Nullable Runnable settled;

  PictureBox(CompletableFuture<byte[]> bytes, String alt, NoteContext context) {
    this(bytes, alt, 0, 0, 1, context);
  }

  /** A picture of a text. */
  PictureBox(DrawnPicture drawn, String alt, NoteContext context) {
    this(drawn.png(), alt, 0, 0, drawn.scale(), context);
    // Most were drawn before and come at once.
    var wait = new PauseTransition(Duration.millis(400));
    wait.setOnFinished(
        event -> {
          if (!drawn.png().isDone()) {
            var line = new Label(context.words().get("diagram.drawing"));
            line.getStyleClass().add("quiet");
            card.getChildren().setAll(line);
          }
        });
    wait.play();
  }

  /**
   * A picture.
   *
   * @param width asked for by the note in pixels, or 0
   * @param height asked for by the note in pixels, or 0
   */
  PictureBox(
      CompletableFuture<byte[]> bytes,
      String alt,
      double width,
      double height,
      NoteContext context) {
    this(bytes, alt, width, height, 1, context);
  }

  private PictureBox(
      CompletableFuture<byte[]> bytes,
      String alt,
      double width,
      double height,
      double scale,
      NoteContext context) {
    this.scale = scale;
    getStyleClass().add("picture-box");
    naturalWidth = context.px(width);
    naturalHeight = context.px(height);
    cardHeight = context.px(88);
    card.getStyleClass().add("picture-card");
    card.setSpacing(context.px(6));
    view.setPreserveRatio(true);
    view.setSmooth(true);
    getChildren().add(card);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(alt);
    double widest = 2 * context.px(664 + 2 * Measure.OVERHANG);
    var unused =
        context
            .images()
            .load(bytes, widest, scale > 1 ? context.measure().zoom() * density() / scale : 1)
            .thenAccept(outcome -> arrived(outcome, alt, width, height, context));
  }

  /** Pixels of the finest screen for each pixel of the page. */
  private static double density() {
    return Screen.getScreens().stream().mapToDouble(Screen::getOutputScaleX).max().orElse(1);
  }

  /** Called when the picture has come or will not. */
  void onSettled(Runnable action) {
    settled = action;
  }

  private void arrived(
      ImageLoader.Outcome outcome, String alt, double width, double height, NoteContext context) {
    switch (outcome) {
      case ImageLoader.Outcome.Shown shown -> {
        double w =
            width > 0
                ? width
                : height > 0 ? height * shown.width() / shown.height() : shown.width() / scale;
        double h = height > 0 ? height : w * shown.height() / shown.width();
        naturalWidth = context.px(w);
        naturalHeight = context.px(h);
        view.setImage(shown.image());
        getChildren().setAll(view);
      }
      case ImageLoader.Outcome.Missing missing -> quiet("image.missing", alt, context);
      case ImageLoader.Outcome.Broken broken -> quiet("image.broken", alt, context);
      case ImageLoader.Outcome.TooLarge large -> quiet("image.large", alt, context);
    }
    requestLayout();
    if (settled != null) {
      settled.run();
    }
  }

  private void quiet(String why, String alt, NoteContext context) {
    naturalWidth = 0;
    naturalHeight = 0;
    var icon = new FontIcon("fth-image");
    icon.setIconSize((int) context.px(20));
    icon.getStyleClass().add("quiet-icon");
    card.getChildren().setAll(icon);
    if (!alt.isBlank()) {
      var words = new Label(alt);
      words.setWrapText(true);
      words.getStyleClass().add("picture-alt");
      card.getChildren().add(words);
    }
    var line = new Label(context.words().get(why));
    line.setWrapText(true);
    line.getStyleClass().add("quiet");
    card.getChildren().add(line);
  }

  private boolean pictured() {
    return view.getImage() != null;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return naturalWidth > 0 ? naturalWidth : 200;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    if (naturalWidth > 0 && naturalHeight > 0) {
      double shown = width > 0 ? Math.min(width, naturalWidth) : naturalWidth;
      return Math.round(shown * naturalHeight / naturalWidth);
    }
    return Math.max(cardHeight, Math.ceil(card.prefHeight(width)));
  }

  @Override
  protected void layoutChildren() {
    if (pictured()) {
      double shown = Math.min(getWidth(), naturalWidth);
      view.setFitWidth(shown);
      view.setFitHeight(shown * naturalHeight / naturalWidth);
      view.setPreserveRatio(false);
      view.relocate(Math.rint((getWidth() - shown) / 2), 0);
    } else {
      card.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
