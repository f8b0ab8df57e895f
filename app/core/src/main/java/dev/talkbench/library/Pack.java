package dev.talkbench.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code pack.yaml} at the root of a library says.
 *
 * @param id {@code [a-z0-9-]{1,64}}
 * @param title in the pack's default language
 * @param titleEnglish or null
 * @param event name of the conference, or null
 * @param languages of its editions, each a folder of that name; empty when it has no such folders
 * @param notes file names without extension, in order
 */
public record Pack(
    String id,
    String title,
    @Nullable String titleEnglish,
    @Nullable String event,
    List<String> languages,
    List<String> notes) {
  /** Copies the lists. */
  public Pack {
    languages = List.copyOf(languages);
    notes = List.copyOf(notes);
  }

  /** Where the note at {@code slug} stands among {@link #notes}, from 0; negative: nowhere. */
  public static int position(List<String> notes, String slug) {
    return notes.indexOf(slug.substring(slug.lastIndexOf('/') + 1));
  }
}
