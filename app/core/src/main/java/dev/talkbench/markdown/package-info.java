/**
 * Turns the text of a note into a {@link dev.talkbench.markdown.Document}: guard, NFC, front
 * matter, flexmark, then our own sealed records. The only package that sees flexmark; it knows
 * nothing of libraries, search or JavaFX.
 *
 * <p>Threads: everything public is immutable or stateless and may be used from any thread.
 */
@NullMarked
package dev.talkbench.markdown;

import org.jspecify.annotations.NullMarked;
