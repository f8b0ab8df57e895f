package dev.talkbench.workspace;

import dev.talkbench.library.NoteId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note as a list shows it, without its content.
 *
 * @param id its name
 * @param path relative to the library
 * @param title front matter, else first heading, else file name
 * @param shortTitle for narrow places: {@code short_title} of the front matter, else the title
 * @param lang {@code ko} or {@code en}
 * @param date as written, or null
 * @param tags as written
 * @param categories as written, outermost first
 * @param order front matter, else the place in the pack (from 1), else {@link Integer#MAX_VALUE}
 * @param pinned whether the author put it on top
 * @param translation the other language's edition, or null
 */
public record NoteSummary(
    NoteId id,
    String path,
    String title,
    String shortTitle,
    String lang,
    @Nullable LocalDate date,
    List<String> tags,
    List<String> categories,
    int order,
    boolean pinned,
    @Nullable NoteId translation) {
  /** As a pack says, else newest first, else by path. */
  public static final Comparator<NoteSummary> ORDER =
      Comparator.comparingInt(NoteSummary::order)
          .thenComparing(
              NoteSummary::date, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(NoteSummary::path);

  /** Copies the lists. */
  public NoteSummary {
    tags = List.copyOf(tags);
    categories = List.copyOf(categories);
  }
}
