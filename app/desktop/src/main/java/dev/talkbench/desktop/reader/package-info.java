/**
 * Shows a note: a virtual stack of native nodes, one for each block, with selection, find and
 * landing in offsets of the projection. May use the Markdown records and the theme's tokens; knows
 * nothing of libraries, search or demos, which come in through {@link
 * dev.talkbench.desktop.reader.ReaderPorts}.
 *
 * <p>Threads: nodes belong to the JavaFX thread; pictures are decoded and code is coloured on the
 * ports' executor.
 */
@NullMarked
package dev.talkbench.desktop.reader;

import org.jspecify.annotations.NullMarked;
