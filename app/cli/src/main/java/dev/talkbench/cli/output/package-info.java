/**
 * How answers are written: JSON lines for programs, aligned columns for people. Knows no command.
 *
 * <p>Threads: stateless.
 */
@NullMarked
package dev.talkbench.cli.output;

import org.jspecify.annotations.NullMarked;
