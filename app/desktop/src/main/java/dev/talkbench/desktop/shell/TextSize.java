package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.store.UserStore;
import java.util.concurrent.Executor;

/** The size of the text, a pixel a step, remembered. */
final class TextSize {
  private static final double STANDARD = 17;
  private static final double LEAST = 14;
  private static final double MOST = 24;
  private static final String KEY = "zoom";

  private final ReaderView reader;
  private final UserStore store;
  private final Executor background;

  TextSize(ReaderView reader, UserStore store, Executor background) {
    this.reader = reader;
    this.store = store;
    this.background = background;
  }

  /** The size of last time. */
  void restore() {
    store.setting(KEY).ifPresent(zoom -> reader.zoomProperty().set(Double.parseDouble(zoom)));
  }

  void offer(Actions actions) {
    actions
        .in(Action.Group.READ)
        .add("text.larger", () -> step(1), "Shortcut+EQUALS", "Shortcut+PLUS")
        .add("text.smaller", () -> step(-1), "Shortcut+MINUS")
        .add("text.standard", () -> set(1), "Shortcut+DIGIT0");
  }

  private void step(int pixels) {
    set(reader.zoomProperty().get() + pixels / STANDARD);
  }

  private void set(double zoom) {
    double kept = Math.clamp(zoom, LEAST / STANDARD, MOST / STANDARD);
    reader.zoomProperty().set(kept);
    background.execute(() -> store.setSetting(KEY, Double.toString(kept)));
  }
}
