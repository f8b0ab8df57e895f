package dev.talkbench.desktop.text;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** Key combinations as the tables of this app write them: {@code Shortcut+Shift+PAGE_DOWN}. */
public final class KeyNames {
  private KeyNames() {}

  /**
   * The combination of that name; its last part is the name of a {@link KeyCode} constant.
   *
   * <p>{@link KeyCombination#valueOf} alone knows keys by what stands on them, takes {@code
   * PAGE_DOWN} or {@code DIGIT0} for a character, and never matches.
   *
   * @throws IllegalArgumentException there is no such key
   */
  public static KeyCombination combination(String name) {
    int plus = name.lastIndexOf('+');
    String key = KeyCode.valueOf(name.substring(plus + 1)).getName();
    return KeyCombination.valueOf(name.substring(0, plus + 1) + key);
  }
}
