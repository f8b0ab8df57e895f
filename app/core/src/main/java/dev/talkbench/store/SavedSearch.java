package dev.talkbench.store;

import java.time.Instant;

/**
 * A query that the reader wants to ask again.
 *
 * @param name as the reader calls it; no two are called the same
 * @param query as it stands in the field
 * @param at when it was saved; kept to the millisecond
 */
public record SavedSearch(String name, String query, Instant at) {}
