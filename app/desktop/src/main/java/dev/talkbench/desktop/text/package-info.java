/**
 * The words of the interface, Korean and English, and how numbers and times are written.
 *
 * <p>Threads: immutable.
 */
@NullMarked
package dev.talkbench.desktop.text;

import org.jspecify.annotations.NullMarked;
