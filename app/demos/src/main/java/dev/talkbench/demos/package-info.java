/**
 * What a demo is: scenarios, bounded parameters, a run that reports events. Engines live in
 * packages of their own below and see this one and {@code protocol} only. No JavaFX.
 *
 * <p>Threads: a run owns the thread it is started on and whatever it declares in its {@link
 * dev.talkbench.demos.Bounds}.
 */
@NullMarked
package dev.talkbench.demos;

import org.jspecify.annotations.NullMarked;
