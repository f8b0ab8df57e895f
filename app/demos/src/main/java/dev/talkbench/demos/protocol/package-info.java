/**
 * The stream between a demo run and whoever watches it: one JSON object a line in each direction.
 *
 * <p>Threads: values are immutable; a writer may be used from any thread, lines never mix.
 */
@NullMarked
package dev.talkbench.demos.protocol;

import org.jspecify.annotations.NullMarked;
