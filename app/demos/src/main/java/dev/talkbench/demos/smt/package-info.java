/**
 * Hyperthreading: how this machine's threads share cores, and what two threads on one core get done
 * compared with one thread and with two cores. Uses the foreign function interface (JEP 454) to pin
 * threads, and the contracts of {@code dev.talkbench.demos} only.
 *
 * <p>Threads: the run's own thread directs two platform threads, which pin themselves.
 */
@NullMarked
package dev.talkbench.demos.smt;

import org.jspecify.annotations.NullMarked;
