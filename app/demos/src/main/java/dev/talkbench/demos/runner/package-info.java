/**
 * Runs a scenario inside its own process: reads commands, writes events, keeps the bounds, leaves
 * nothing behind. Also the one list of all demos. Sees every engine; no engine sees it.
 *
 * <p>Threads: the caller of {@link dev.talkbench.demos.runner.DemoRunner#run} waits; the scenario,
 * the command reader and queries have a thread each.
 */
@NullMarked
package dev.talkbench.demos.runner;

import org.jspecify.annotations.NullMarked;
