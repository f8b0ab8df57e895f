package dev.talkbench.desktop;

import dev.talkbench.store.UserStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Where the window was; a place that no screen shows any more is not taken. */
final class WindowPlace {
  private static final String KEY = "window";

  private final UserStore store;
  private final Executor background;
  private final PauseTransition settled = new PauseTransition(Duration.millis(400));

  WindowPlace(UserStore store, Executor background) {
    this.store = store;
    this.background = background;
  }

  /** Puts the window where it was and remembers where it goes. Before it is shown. */
  void keep(Stage stage) {
    store.setting(KEY).ifPresent(text -> restore(stage, text));
    settled.setOnFinished(event -> save(stage));
    stage.xProperty().subscribe(x -> settled.playFromStart());
    stage.yProperty().subscribe(y -> settled.playFromStart());
    stage.widthProperty().subscribe(w -> settled.playFromStart());
    stage.heightProperty().subscribe(h -> settled.playFromStart());
    stage.maximizedProperty().subscribe(m -> settled.playFromStart());
  }

  private static void restore(Stage stage, String text) {
    List<String> parts = List.of(text.split(" ", -1));
    if (parts.size() != 5) {
      return;
    }
    double x = Double.parseDouble(parts.get(0));
    double y = Double.parseDouble(parts.get(1));
    double width = Double.parseDouble(parts.get(2));
    double height = Double.parseDouble(parts.get(3));
    for (Screen screen : Screen.getScreensForRectangle(x, y, width, 60)) {
      Rectangle2D seen = screen.getVisualBounds();
      stage.setWidth(Math.min(width, seen.getWidth()));
      stage.setHeight(Math.min(height, seen.getHeight()));
      stage.setX(Math.clamp(x, seen.getMinX(), Math.max(seen.getMinX(), seen.getMaxX() - 200)));
      stage.setY(Math.clamp(y, seen.getMinY(), Math.max(seen.getMinY(), seen.getMaxY() - 60)));
      break;
    }
    stage.setMaximized(Boolean.parseBoolean(parts.get(4)));
  }

  private void save(Stage stage) {
    if (stage.isIconified() || !stage.isShowing()) {
      return;
    }
    String text =
        String.format(
            Locale.ROOT,
            "%.0f %.0f %.0f %.0f %b",
            stage.getX(),
            stage.getY(),
            stage.getWidth(),
            stage.getHeight(),
            stage.isMaximized());
    background.execute(() -> store.setSetting(KEY, text));
  }
}
