package dev.talkbench.store;

import java.nio.file.Path;

/**
 * A backup that took the place of the data.
 *
 * @param backup what is there now
 * @param aside where the data is that was there before; restoring it takes everything back
 */
public record Restored(Backup backup, Path aside) {}
