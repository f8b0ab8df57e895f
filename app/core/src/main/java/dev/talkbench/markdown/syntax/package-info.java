/**
 * What our notes write beyond CommonMark, taught to flexmark: kramdown attribute lists and math,
 * Obsidian links, highlights and comments, Korean emphasis. Only nodes and parsers: what they mean
 * is decided in {@code dev.talkbench.markdown}, which alone uses this package.
 *
 * <p>Threads: {@link dev.talkbench.markdown.syntax.NoteParser} is immutable; the parsers it makes
 * live for one parse on one thread.
 */
@NullMarked
package dev.talkbench.markdown.syntax;

import org.jspecify.annotations.NullMarked;
