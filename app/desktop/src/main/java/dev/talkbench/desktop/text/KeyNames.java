package dev.talkbench.desktop.text;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Key combinations as the tables of this app write them: {@code Shortcut+Shift+PAGE_DOWN}. */
public final class KeyNames {
  private KeyNames() {}

  /**
   * The combination of that name; its last part is the name of a {@link KeyCode} constant.
   *
   * <p>{@link KeyCombination#valueOf} knows keys by what stands on them, takes {@code PAGE_DOWN} or
   * {@code DIGIT0} for a character, and never matches.
   *
   * @throws IllegalArgumentException there is no such key
   */
  public static KeyCombination combination(String name) {
    List<String> parts = List.of(name.split("\\+", -1));
    return new KeyCodeCombination(
        KeyCode.valueOf(parts.getLast()),
        parts.subList(0, parts.size() - 1).stream()
            .map(KeyNames::held)
            .toArray(KeyCombination.Modifier[]::new));
  }

  private static KeyCombination.Modifier held(String name) {
    return switch (name) {
      case "Shortcut" -> KeyCombination.SHORTCUT_DOWN;
      case "Ctrl" -> KeyCombination.CONTROL_DOWN;
      case "Alt" -> KeyCombination.ALT_DOWN;
      case "Shift" -> KeyCombination.SHIFT_DOWN;
      default -> throw new IllegalArgumentException("no such key to hold: " + name);
    };
  }
}
