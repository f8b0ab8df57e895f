package dev.talkbench.search;

/**
 * A question to the index.
 *
 * @param text as in the field, untrimmed, a syllable in composition included
 * @param asYouType the last token is still open unless a space follows it
 * @param limit most notes returned
 */
public record SearchRequest(String text, boolean asYouType, int limit) {}
