package dev.talkbench.markdown;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kramdown attribute list, for example <code>{: #id .prompt-tip file="x"}</code> (kramdown
 * syntax, "Attribute List Definitions").
 *
 * @param id the id, or null
 * @param classes class names without the dot, in order
 * @param values the other keys in order; a bare key has the empty string
 */
public record Attributes(@Nullable String id, List<String> classes, Map<String, String> values) {
  /** No attributes. */
  public static final Attributes NONE = new Attributes(null, List.of(), Map.of());

  /** Copies the lists; {@code values} keeps its order. */
  public Attributes {
    classes = List.copyOf(classes);
    values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
  }

  /** Whether the class {@code name} is present. */
  public boolean hasClass(String name) {
    return classes.contains(name);
  }

  /** The value of {@code key}, or null. */
  public @Nullable String get(String key) {
    return values.get(key);
  }
}
