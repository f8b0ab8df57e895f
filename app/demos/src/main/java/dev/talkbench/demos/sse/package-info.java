/**
 * Server-sent events: a real stream and real clients on loopback against polling, and a small
 * server to look at. The HTTP server is a loop on one platform thread, so that the CPU time of
 * serving is the CPU time of that thread. Uses java.net, java.nio, java.management, HdrHistogram
 * and the contracts of {@code dev.talkbench.demos} only.
 *
 * <p>Threads: what a {@link dev.talkbench.demos.sse.HttpLoop} serves belongs to its thread; clients
 * are virtual threads.
 */
@NullMarked
package dev.talkbench.demos.sse;

import org.jspecify.annotations.NullMarked;
