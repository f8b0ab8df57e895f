package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;

/**
 * Words that the reader has marked, as the page shows them.
 *
 * @param id whose it is
 * @param span in the projection
 * @param noted whether a note of the reader's belongs to it
 */
public record ReaderHighlight(long id, Span span, Tint tint, boolean noted) {}
