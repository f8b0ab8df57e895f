package dev.talkbench.search;

/**
 * A value that some of the notes found have, for narrowing a search.
 *
 * @param name as in the query language: tag, category, author, speaker, event, year, lang, library,
 *     has
 * @param value lower case
 * @param notes how many of the notes found have it
 */
public record Facet(String name, String value, int notes) {}
