package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.store.UserStore;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;

/**
 * What stands beside the page and how it is coloured, as the reader wants it: kept when it changes.
 * JavaFX thread.
 */
final class FrameDesk {
  private final Shell shell;
  private final UserStore store;
  private final Executor background;

  FrameDesk(Shell shell, UserStore store, Executor background) {
    this.shell = shell;
    this.store = store;
    this.background = background;
    keep(shell.sidebarWantedProperty(), Remembered.SIDEBAR);
    keep(shell.outlineWantedProperty(), Remembered.OUTLINE);
  }

  private void keep(BooleanProperty wanted, String key) {
    var saving = new LatestOnly<Boolean>(background, now -> store.setSetting(key, now.toString()));
    wanted.subscribe((before, now) -> saving.put(now));
  }

  void offer(Actions actions, Theme theme) {
    actions
        .in(Action.Group.VIEW)
        .add("sidebar", shell::toggleSidebar, "Shortcut+B")
        .add("outline", shell::toggleOutline, "Shortcut+Shift+O")
        .add("theme.next", theme::next, "Shortcut+Shift+L");
    for (Theme.Choice choice : Theme.Choice.values()) {
      actions.add("theme", "menu.theme." + choice.id(), () -> theme.choiceProperty().set(choice));
    }
  }

  void restore(Remembered kept) {
    shell.sidebarWantedProperty().set(kept.wanted(Remembered.SIDEBAR));
    shell.outlineWantedProperty().set(kept.wanted(Remembered.OUTLINE));
  }

  /** As it would be restored. */
  Map<String, String> settings() {
    return Map.of(
        Remembered.SIDEBAR,
        Boolean.toString(shell.sidebarWantedProperty().get()),
        Remembered.OUTLINE,
        Boolean.toString(shell.outlineWantedProperty().get()));
  }
}
