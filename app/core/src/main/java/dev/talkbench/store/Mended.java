package dev.talkbench.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a damaged database.
 *
 * @param cause one sentence: what was wrong
 * @param aside where the damaged file is now
 * @param backup what took its place, or null: there was no good backup and an empty one did
 */
public record Mended(String cause, Path aside, @Nullable Backup backup) {}
