package dev.talkbench.desktop.text;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Words that appear beside the pointer. JavaFX thread. */
public final class Tips {
  private Tips() {}

  /**
   * Gives a control its words. A tooltip is a window of its own: made for a pointer that comes, not
   * for every start and every heading.
   */
  public static void on(Control control, String words) {
    control.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        event -> {
          if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip(words));
          }
        });
  }
}
