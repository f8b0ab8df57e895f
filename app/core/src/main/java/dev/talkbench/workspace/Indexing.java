package dev.talkbench.workspace;

import dev.talkbench.library.NoteSource.Skipped;
import java.util.List;

/**
 * What bringing a library up to date came to.
 *
 * @param library its id
 * @param notes in the index now
 * @param sections in the index now
 * @param bytes of the notes read
 * @param seconds it took
 * @param skipped files passed over and why
 */
public record Indexing(
    String library, int notes, int sections, long bytes, double seconds, List<Skipped> skipped) {}
