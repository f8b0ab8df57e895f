package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.PageLook;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;

/** How the page is set: size, column, lines and weight of the text, at once and remembered. */
final class ReadingDesk {
  /** Size of the text that the look was drawn for, in pixels. */
  static final double STANDARD = 17;

  /** Smallest text, in pixels. */
  static final double LEAST = 14;

  /** Largest text, in pixels. */
  static final double MOST = 24;

  private final ReaderView reader;
  private final LatestOnly<Double> zooms;
  private final LatestOnly<PageLook> looks;

  ReadingDesk(ReaderView reader, UserStore store, Executor background, StatusBar status) {
    this.reader = reader;
    zooms = new LatestOnly<>(background, zoom -> keep(store, status, Remembered.ZOOM, text(zoom)));
    looks = new LatestOnly<>(background, look -> keep(store, status, Remembered.LOOK, text(look)));
  }

  private static void keep(UserStore store, StatusBar status, String key, String value) {
    try {
      store.setSetting(key, value);
    } catch (StoreException e) {
      status.failed(e);
    }
  }

  private static String text(double zoom) {
    return String.format(Locale.ROOT, "%.6f", zoom);
  }

  private static String text(PageLook look) {
    return String.format(Locale.ROOT, "%.0f %.4f %b", look.column(), look.leading(), look.medium());
  }

  /** As it was last time; what cannot be read is as it was drawn. */
  void restore(Remembered kept) {
    try {
      kept.setting(Remembered.ZOOM).map(Double::valueOf).ifPresent(reader.zoomProperty()::set);
      kept.setting(Remembered.LOOK).map(ReadingDesk::look).ifPresent(reader.lookProperty()::set);
    } catch (NumberFormatException e) {
      set(PageLook.STANDARD);
    }
  }

  private static PageLook look(String text) {
    List<String> parts = List.of(text.split(" ", -1));
    return parts.size() != 3
        ? PageLook.STANDARD
        : new PageLook(
            Double.parseDouble(parts.get(0)),
            Double.parseDouble(parts.get(1)),
            Boolean.parseBoolean(parts.get(2)));
  }

  /** As it would be restored. */
  Map<String, String> settings() {
    return Map.of(
        Remembered.ZOOM, text(reader.zoomProperty().get()), Remembered.LOOK, text(look()));
  }

  /** {@code settings} opens the sheet. */
  void offer(Actions actions, Runnable settings) {
    actions
        .in(Action.Group.READ)
        .add("text.settings", settings, "Shortcut+COMMA")
        // The plus of many keyboards stands above the equals sign; others have it in two places.
        .add(
            "text.larger",
            () -> size(size() + 1),
            "Shortcut+EQUALS",
            "Shortcut+Shift+EQUALS",
            "Shortcut+PLUS",
            "Shortcut+ADD")
        .add("text.smaller", () -> size(size() - 1), "Shortcut+MINUS", "Shortcut+SUBTRACT")
        .add("text.standard", () -> size(STANDARD), "Shortcut+DIGIT0", "Shortcut+NUMPAD0");
  }

  /** Size of the text in pixels. */
  double size() {
    return Math.round(reader.zoomProperty().get() * STANDARD);
  }

  void size(double pixels) {
    double zoom = Math.clamp(pixels, LEAST, MOST) / STANDARD;
    reader.zoomProperty().set(zoom);
    zooms.put(zoom);
  }

  PageLook look() {
    return reader.lookProperty().get();
  }

  void set(PageLook look) {
    reader.lookProperty().set(look);
    looks.put(look);
  }

  /** The page as it was drawn. */
  void reset() {
    size(STANDARD);
    set(PageLook.STANDARD);
  }
}
