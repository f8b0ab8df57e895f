/**
 * A figure in a note is a claim; a claim with an expectation can be measured. Claim, expectation,
 * verdict: pure values and rules over a {@link dev.talkbench.markdown.Document}.
 *
 * <p>Threads: immutable values.
 */
@NullMarked
package dev.talkbench.claims;

import org.jspecify.annotations.NullMarked;
