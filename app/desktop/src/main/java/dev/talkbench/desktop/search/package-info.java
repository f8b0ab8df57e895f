/**
 * Searching in the window: the field, the pop-up, one query a keystroke.
 *
 * <p>Threads: nodes on the JavaFX thread; {@link dev.talkbench.desktop.search.LiveSearch} asks the
 * index on a thread of its own.
 */
@NullMarked
package dev.talkbench.desktop.search;

import org.jspecify.annotations.NullMarked;
