/**
 * Where notes come from: the built-in pack, folders, single files and zips, read only. Sees {@code
 * markdown}, never search or store. Sources are never written to.
 *
 * <p>Threads: values are immutable; a {@link dev.talkbench.library.NoteSource} is used by one
 * thread at a time.
 */
@NullMarked
package dev.talkbench.library;

import org.jspecify.annotations.NullMarked;
