package dev.talkbench.store;

import java.time.Instant;

/**
 * A heading that the reader wants to find again. The anchor leads there; what it said and how its
 * text began find it when the note was edited meanwhile.
 *
 * @param note {@code library/slug}
 * @param anchor of the heading, or empty for the note's beginning
 * @param heading its text, or the note's title
 * @param excerpt how the text below it began; may be empty
 * @param at when it was set; kept to the millisecond
 */
public record Bookmark(String note, String anchor, String heading, String excerpt, Instant at) {}
