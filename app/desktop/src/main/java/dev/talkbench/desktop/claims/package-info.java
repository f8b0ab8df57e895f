/**
 * Claims in the window: what is said of one, the ledger of all, and measuring what was not
 * measured.
 *
 * <p>Threads: the JavaFX thread; runs come from the {@link dev.talkbench.desktop.demo.RunBook}, so
 * nothing here waits for a disk.
 */
@NullMarked
package dev.talkbench.desktop.claims;

import org.jspecify.annotations.NullMarked;
