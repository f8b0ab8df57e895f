/**
 * A note as one self-contained HTML file: for whoever has no Talkbench. Made from the block model,
 * not from the note's own HTML; holds no script and fetches nothing. Uses {@code markdown}, {@code
 * claims} and {@code library}; knows no command.
 *
 * <p>Threads: an {@link dev.talkbench.cli.html.HtmlPage} is used once, by one thread.
 */
@NullMarked
package dev.talkbench.cli.html;

import org.jspecify.annotations.NullMarked;
