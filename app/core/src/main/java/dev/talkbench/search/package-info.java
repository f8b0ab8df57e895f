/**
 * Full-text search over sections of notes, Korean and English, as you type. The only package that
 * sees Lucene. The index is a cache: whenever it is in doubt it is rebuilt from the notes.
 *
 * <p>Threads: {@link dev.talkbench.search.SearchIndex} may be used from any thread; one writer at a
 * time.
 */
@NullMarked
package dev.talkbench.search;

import org.jspecify.annotations.NullMarked;
