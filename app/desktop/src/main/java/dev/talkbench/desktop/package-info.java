/**
 * The window and the composition root. The only module that sees JavaFX.
 *
 * <p>Threads: nodes belong to the JavaFX thread; work of more than a few milliseconds runs
 * elsewhere.
 */
@NullMarked
package dev.talkbench.desktop;

import org.jspecify.annotations.NullMarked;
