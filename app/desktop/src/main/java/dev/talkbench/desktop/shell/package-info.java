/**
 * The frame of the window: bar, sidebar, outline, status line, pages, and the wiring between them.
 * Sees reader, search and demo; none of these sees it.
 *
 * <p>Threads: the JavaFX thread.
 */
@NullMarked
package dev.talkbench.desktop.shell;

import org.jspecify.annotations.NullMarked;
