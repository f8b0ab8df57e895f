/**
 * Highlights of the reader's own: how their words are found again in a note that was edited, and
 * what has become of all of them. Stands on the store and the workspace; knows no window.
 *
 * <p>Threads: immutable values, any thread; whoever asks for all of them reads files.
 */
@NullMarked
package dev.talkbench.highlights;

import org.jspecify.annotations.NullMarked;
