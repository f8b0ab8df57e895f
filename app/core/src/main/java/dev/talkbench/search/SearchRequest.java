package dev.talkbench.search;

import dev.talkbench.library.NoteId;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index.
 *
 * @param text as in the field, untrimmed, a syllable in composition included
 * @param asYouType the last token is still open unless a space follows it
 * @param limit most notes returned
 * @param facets whether the facts of all notes found are counted, too
 * @param within only this note is searched, or null
 */
public record SearchRequest(
    String text, boolean asYouType, int limit, boolean facets, @Nullable NoteId within) {
  /** Notes only. */
  public SearchRequest(String text, boolean asYouType, int limit) {
    this(text, asYouType, limit, false, null);
  }
}
