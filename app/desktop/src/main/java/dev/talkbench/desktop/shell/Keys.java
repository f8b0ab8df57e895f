package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.KeyNames;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Puts the keys of the table to work on a scene. */
final class Keys {
  private Keys() {}

  /** All combinations; the two side buttons of a mouse go back and forward. */
  static void install(Actions actions, Scene scene, Runnable back, Runnable forward) {
    for (Action action : actions.list()) {
      for (String keys : action.keys()) {
        scene.getAccelerators().put(KeyNames.combination(keys), action.run());
      }
    }
    scene.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getButton() == MouseButton.BACK) {
            back.run();
            event.consume();
          } else if (event.getButton() == MouseButton.FORWARD) {
            forward.run();
            event.consume();
          }
        });
  }
}
