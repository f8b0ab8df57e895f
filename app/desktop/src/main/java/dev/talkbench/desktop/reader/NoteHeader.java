package dev.talkbench.desktop.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a note.
 *
 * @param title the note's title
 * @param subtitle event, speakers and date in one line; may be empty
 * @param tags may be empty
 * @param translation name of the other language's edition, or null
 */
public record NoteHeader(
    String title, String subtitle, List<String> tags, @Nullable String translation) {
  /** Copies the tags. */
  public NoteHeader {
    tags = List.copyOf(tags);
  }
}
