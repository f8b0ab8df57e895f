/**
 * What the window writes down for reports: the log, and the details that a reader copies. No text
 * of a note, no path into the reader's home.
 *
 * <p>Threads: any; files are written on a thread of the log's own.
 */
@NullMarked
package dev.talkbench.desktop.report;

import org.jspecify.annotations.NullMarked;
