package dev.talkbench.desktop.search;

import java.util.Locale;

/**
 * What the part under the caret may become.
 *
 * @param name of the operator
 * @param value or empty when the operator itself is offered
 * @param label what it means, in the interface's language
 * @param notes that have the value, or 0 when nobody counted
 */
record Offer(String name, String value, String label, int notes) {
  /** As it would stand in the field. */
  String written() {
    return name + ":" + value;
  }

  /** What is still to type when {@code typed} stands there already, or nothing. */
  String rest(String typed) {
    String whole = value.isEmpty() ? written() : value;
    return whole.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))
        ? whole.substring(typed.length())
        : "";
  }
}
