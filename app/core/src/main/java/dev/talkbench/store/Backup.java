package dev.talkbench.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup of the reader's data.
 *
 * @param file absolute
 * @param records rows of all tables
 * @param bytes size of the file
 * @param made when
 */
public record Backup(Path file, long records, long bytes, Instant made) {}
