/**
 * From text to index terms: the Korean chain over nori with our dictionary, and the side terms
 * (bigrams, keys, initial consonants, identifiers) that catch what morphemes lose. Sees Lucene.
 *
 * <p>Threads: everything public may be used from any thread; token streams stay on theirs.
 */
@NullMarked
package dev.talkbench.search.analysis;

import org.jspecify.annotations.NullMarked;
