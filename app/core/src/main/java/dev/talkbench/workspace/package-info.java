/**
 * One data folder opened: the store, the registered libraries and the index, kept in step. What the
 * command line and the window both stand on.
 *
 * <p>Threads: may be used from any thread; indexing runs on the thread that asks for it.
 */
@NullMarked
package dev.talkbench.workspace;

import org.jspecify.annotations.NullMarked;
