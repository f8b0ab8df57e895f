/**
 * Hangul as arithmetic: syllables, the keys of the Dubeolsik keyboard that type them, initial
 * consonants, and the words of a text. Knows nothing of Lucene.
 *
 * <p>Threads: stateless.
 */
@NullMarked
package dev.talkbench.search.hangul;

import org.jspecify.annotations.NullMarked;
