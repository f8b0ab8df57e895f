package dev.talkbench.demos;

import java.util.Map;

/**
 * What a run ends with.
 *
 * @param metrics name to {@link Number}, {@link String} or {@link Boolean}, in order
 */
public record Result(Map<String, Object> metrics) {
  /** Copies, keeping the order. */
  public Result {
    metrics = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(metrics));
  }
}
