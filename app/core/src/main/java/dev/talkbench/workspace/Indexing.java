package dev.talkbench.workspace;

import dev.talkbench.library.NoteSource.Skipped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bringing a library up to date came to.
 *
 * @param library its id
 * @param notes in the index now
 * @param sections in the index now
 * @param bytes of all its notes
 * @param seconds it took
 * @param skipped files passed over and why
 * @param unavailable why the source could not be read, so that the notes stay as they were, or null
 */
public record Indexing(
    String library,
    int notes,
    int sections,
    long bytes,
    double seconds,
    List<Skipped> skipped,
    @Nullable Unavailable unavailable) {}
