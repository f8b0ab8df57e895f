/**
 * Demos in the window: the child process of a run, its state, and the card that shows both. Sees
 * the contracts of {@code demos} and the store's runs; a card knows nothing of the note it stands
 * in.
 *
 * <p>Threads: state and nodes belong to the JavaFX thread; {@link
 * dev.talkbench.desktop.demo.DemoProcess} reads its child on a thread of its own and hands events
 * over.
 */
@NullMarked
package dev.talkbench.desktop.demo;

import org.jspecify.annotations.NullMarked;
