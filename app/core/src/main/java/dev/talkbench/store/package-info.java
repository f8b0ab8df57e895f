/**
 * The reader's own data in one SQLite file: registered libraries, reading progress, history,
 * bookmarks, highlights, settings, window state, demo runs. The only package of this module that
 * sees {@code java.sql}.
 *
 * <p>Threads: a {@link dev.talkbench.store.UserStore} may be used from any thread; one connection,
 * calls take turns.
 */
@NullMarked
package dev.talkbench.store;

import org.jspecify.annotations.NullMarked;
