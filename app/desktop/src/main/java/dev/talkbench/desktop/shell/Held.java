package dev.talkbench.desktop.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Whether the platform's shortcut key was held at the latest press: what a click or Enter opens
 * then comes in a tab of its own, wherever in the window it was made.
 */
final class Held {
  private boolean shortcut;

  /** Watches everything inside {@code root}. */
  void watch(Node root) {
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> shortcut = event.isShortcutDown());
    root.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> shortcut = event.isShortcutDown());
    root.addEventFilter(KeyEvent.KEY_PRESSED, event -> shortcut = event.isShortcutDown());
  }

  boolean shortcut() {
    return shortcut;
  }
}
