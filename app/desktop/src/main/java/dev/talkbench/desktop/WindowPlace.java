package dev.talkbench.desktop;

import dev.talkbench.store.UserStore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Where the window was; what no screen shows any more is brought back to one that is there. */
final class WindowPlace {
  /** Its setting. */
  static final String KEY = "window";

  private final UserStore store;
  private final Executor background;
  private final PauseTransition settled = new PauseTransition(Duration.millis(400));

  /** A place on the screens, in pixels; the restored one while the window is maximised. */
  record Place(double x, double y, double width, double height, boolean maximised) {
    /** Reads what was kept; empty when it is no place. */
    static Optional<Place> of(String text) {
      List<String> parts = List.of(text.split(" ", -1));
      if (parts.size() != 5) {
        return Optional.empty();
      }
      try {
        return Optional.of(
                new Place(
                    Double.parseDouble(parts.get(0)),
                    Double.parseDouble(parts.get(1)),
                    Double.parseDouble(parts.get(2)),
                    Double.parseDouble(parts.get(3)),
                    Boolean.parseBoolean(parts.get(4))))
            .filter(place -> place.width() > 0 && place.height() > 0);
      } catch (NumberFormatException e) {
        // Edited by hand: the window opens where the system puts it.
        return Optional.empty();
      }
    }

    /**
     * Where a window of that size stands at its first start: in the middle of a screen that is too
     * small for it, as large as that; empty where it fits, for then the system places it.
     */
    static Optional<Place> first(double width, double height, Rectangle2D screen) {
      double w = Math.min(width, screen.getWidth());
      double h = Math.min(height, screen.getHeight());
      return w == width && h == height
          ? Optional.empty()
          : Optional.of(
              new Place(
                  screen.getMinX() + Math.floor((screen.getWidth() - w) / 2),
                  screen.getMinY() + Math.floor((screen.getHeight() - h) / 2),
                  w,
                  h,
                  false));
    }

    /**
     * The nearest place that can be seen whole: on the screen that shows most of it, else on the
     * first; no larger than that screen, and no smaller than the window can be.
     */
    Place rescued(List<Rectangle2D> screens) {
      Rectangle2D screen =
          screens.stream()
              .filter(s -> shown(s) > 0)
              .max(Comparator.comparingDouble(this::shown))
              .orElse(screens.getFirst());
      double w = Math.min(width, screen.getWidth());
      double h = Math.min(height, screen.getHeight());
      return new Place(
          Math.clamp(x, screen.getMinX(), screen.getMaxX() - w),
          Math.clamp(y, screen.getMinY(), screen.getMaxY() - h),
          w,
          h,
          maximised);
    }

    private double shown(Rectangle2D screen) {
      double across = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
      double down = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
      return across <= 0 || down <= 0 ? 0 : across * down;
    }

    String text() {
      return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f %b", x, y, width, height, maximised);
    }
  }

  WindowPlace(UserStore store, Executor background) {
    this.store = store;
    this.background = background;
  }

  /**
   * Puts the window where it was and remembers where it goes. Before it is shown, with its scene.
   *
   * @param kept the setting as it was read at the start
   */
  void keep(Stage stage, Optional<String> kept) {
    kept.flatMap(Place::of)
        .or(
            () ->
                Place.first(
                    stage.getScene().getWidth(),
                    stage.getScene().getHeight(),
                    Screen.getPrimary().getVisualBounds()))
        .ifPresent(place -> restore(stage, place));
    settled.setOnFinished(event -> save(stage));
    stage.xProperty().subscribe(x -> settled.playFromStart());
    stage.yProperty().subscribe(y -> settled.playFromStart());
    stage.widthProperty().subscribe(w -> settled.playFromStart());
    stage.heightProperty().subscribe(h -> settled.playFromStart());
    stage.maximizedProperty().subscribe(m -> settled.playFromStart());
  }

  private static void restore(Stage stage, Place kept) {
    Place place = kept.rescued(Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximised());
  }

  private void save(Stage stage) {
    if (stage.isIconified() || !stage.isShowing()) {
      return;
    }
    String text =
        new Place(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized())
            .text();
    background.execute(() -> store.setSetting(KEY, text));
  }
}
