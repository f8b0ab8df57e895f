/**
 * Loan time travel: a portfolio runs years ahead under a virtual clock in a database of its own and
 * is then checked by SQL that shares no code with the engine. All money is whole won in {@code
 * long}, all rates parts per million a year; index, products and customers are fictitious.
 *
 * <p>Nothing here may depend on the host's date, zone, locale or hash order; a test enforces it.
 * Uses {@code java.sql} for its scratch databases.
 *
 * <p>Threads: a run stays on one thread.
 */
@NullMarked
package dev.talkbench.demos.loan;

import org.jspecify.annotations.NullMarked;
