package dev.talkbench.claims;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a note that says something that can be true or not.
 *
 * @param id unique in its pack
 * @param text what the note says, as in the projection
 * @param demo id of the demo that measures it, or null when it is only quoted
 * @param scenario of that demo, or null for its first
 * @param metric of that scenario, or null when it is only quoted
 * @param expectation of that metric, or null when it is only quoted
 * @param saidBy who says so: {@code talk}, {@code slide}, {@code vendor}, {@code seed}, or null
 * @param as in which sense they say it, or null
 * @param settings parameters of the scenario that it speaks of, as written; the others are as they
 *     are by standard
 */
public record Claim(
    String id,
    String text,
    @Nullable String demo,
    @Nullable String scenario,
    @Nullable String metric,
    @Nullable Expectation expectation,
    @Nullable String saidBy,
    @Nullable String as,
    Map<String, String> settings) {
  /** Copies the settings. */
  public Claim {
    settings = Map.copyOf(settings);
  }

  /** Whether a demo can measure it. */
  public boolean isMeasurable() {
    return demo != null && metric != null && expectation != null;
  }
}
