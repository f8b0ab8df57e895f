package dev.talkbench.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A combination of keys as a person of the platform reads it: {@code Ctrl Shift P} or {@code ⇧⌘P}.
 */
final class KeyText {
  /** Whether the platform writes and shows menus as macOS does. */
  static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

  private KeyText() {}

  /** The text for a combination such as {@code Shortcut+Shift+P}. */
  static String of(String combination) {
    return of(combination, MAC);
  }

  static String of(String combination, boolean mac) {
    List<String> parts = List.of(combination.split("\\+", -1));
    String key = key(parts.getLast(), mac);
    List<String> held = parts.subList(0, parts.size() - 1);
    var text = new ArrayList<String>();
    // The order in which each platform writes them.
    for (String modifier :
        mac
            ? new String[] {"Ctrl", "Alt", "Shift", "Shortcut"}
            : new String[] {"Shortcut", "Ctrl", "Alt", "Shift"}) {
      if (held.contains(modifier)) {
        text.add(modifier(modifier, mac));
      }
    }
    text.add(key);
    return String.join(mac ? "" : " ", text);
  }

  private static String modifier(String name, boolean mac) {
    if (!mac) {
      return name.equals("Shortcut") ? "Ctrl" : name;
    }
    return switch (name) {
      case "Ctrl" -> "⌃";
      case "Alt" -> "⌥";
      case "Shift" -> "⇧";
      default -> "⌘";
    };
  }

  private static String key(String code, boolean mac) {
    return switch (code) {
      case "LEFT" -> "←";
      case "RIGHT" -> "→";
      case "UP" -> "↑";
      case "DOWN" -> "↓";
      case "EQUALS", "PLUS" -> "+";
      case "MINUS" -> "−";
      case "COMMA" -> ",";
      case "SLASH" -> "/";
      case "OPEN_BRACKET" -> "[";
      case "CLOSE_BRACKET" -> "]";
      case "ENTER" -> mac ? "↩" : "Enter";
      case "ESCAPE" -> "Esc";
      case "TAB" -> mac ? "⇥" : "Tab";
      case "SPACE" -> "Space";
      case "PAGE_UP" -> "PgUp";
      case "PAGE_DOWN" -> "PgDn";
      case "HOME" -> "Home";
      case "END" -> "End";
      case "INSERT" -> "Ins";
      case "DELETE" -> mac ? "⌦" : "Del";
      default -> code.startsWith("DIGIT") ? code.substring(5) : code;
    };
  }
}
