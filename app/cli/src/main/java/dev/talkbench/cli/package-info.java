/**
 * Every capability as a command, exactly by the contract of the README. Sees {@code core} and
 * {@code demos}; never loads JavaFX: what needs it is asked for through {@link
 * java.util.ServiceLoader}.
 *
 * <p>Threads: one command, one thread.
 */
@NullMarked
package dev.talkbench.cli;

import org.jspecify.annotations.NullMarked;
