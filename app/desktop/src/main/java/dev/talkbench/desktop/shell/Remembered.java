package dev.talkbench.desktop.shell;

import dev.talkbench.library.NoteId;
import dev.talkbench.store.OpenTab;
import dev.talkbench.store.Tabs;
import dev.talkbench.store.UserStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the window was left, read before there is one.
 *
 * @param tabs the open ones
 * @param settings of the frame and the page
 */
public record Remembered(Tabs tabs, Map<String, String> settings) {
  /** Nothing: a first start. */
  public static final Remembered NOTHING = new Remembered(Tabs.NONE, Map.of());

  /** Whether the sidebar is wanted. */
  static final String SIDEBAR = "sidebar";

  /** Whether the outline is wanted. */
  static final String OUTLINE = "outline";

  /** Size of the text, 1 is 17 px. */
  static final String ZOOM = "zoom";

  /** Column, leading, weight. */
  static final String LOOK = "page-look";

  /** Copies the settings. */
  public Remembered {
    settings = Map.copyOf(settings);
  }

  /**
   * Asks the store; not on the JavaFX thread.
   *
   * @param remark told of what is passed over, for the log
   */
  public static Remembered read(UserStore store, Consumer<String> remark) {
    var settings = new HashMap<String, String>();
    for (String key : List.of(SIDEBAR, OUTLINE, ZOOM, LOOK)) {
      store.setting(key).ifPresent(value -> settings.put(key, value));
    }
    return new Remembered(named(store.tabs(), remark), settings);
  }

  /** Without tabs that name no note: nothing can be shown in them. */
  private static Tabs named(Tabs tabs, Consumer<String> remark) {
    List<OpenTab> open = named(tabs.open(), remark);
    List<OpenTab> closed = named(tabs.closed(), remark);
    int before = (int) tabs.open().stream().limit(tabs.active()).filter(open::contains).count();
    return new Tabs(open, Math.clamp(before, 0, Math.max(0, open.size() - 1)), closed);
  }

  private static List<OpenTab> named(List<OpenTab> tabs, Consumer<String> remark) {
    return tabs.stream()
        .filter(
            tab -> {
              boolean names = NoteId.find(tab.note()).isPresent();
              if (!names) {
                remark.accept("a tab that names no note is passed over");
              }
              return names;
            })
        .toList();
  }

  Optional<String> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  /** What is on unless the reader turned it off. */
  boolean wanted(String key) {
    return !"false".equals(settings.get(key));
  }
}
