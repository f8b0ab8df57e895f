package dev.talkbench.demos.loan;

/**
 * A law of the books.
 *
 * @param name as reported
 * @param violations SQL whose rows are the violations; it recomputes from history and shares
 *     nothing with the engine
 */
record Invariant(String name, String violations) {}
