package dev.talkbench.markdown;

import java.util.Map;

/** A piece of raw HTML. */
sealed interface HtmlToken {
  /**
   * An opening tag.
   *
   * @param name lower case
   * @param attributes names in lower case, values decoded
   * @param source as written
   */
  record Open(String name, Map<String, String> attributes, String source) implements HtmlToken {}

  /**
   * A closing tag.
   *
   * @param name lower case
   * @param source as written
   */
  record Close(String name, String source) implements HtmlToken {}

  /** Text, entities decoded, white space as written. */
  record Text(String text) implements HtmlToken {}
}
