/**
 * Foreign exchange on a double-entry ledger: what each way of locking protects and what it costs.
 * SQLite keeps the books; row locks and leases live in this process, because SQLite has neither.
 * Uses {@code java.sql}, HdrHistogram and the contracts of {@code dev.talkbench.demos} only.
 *
 * <p>Threads: the run's own thread directs a bounded pool of platform threads, one connection each;
 * JDBC calls block in native code and would pin virtual threads.
 */
@NullMarked
package dev.talkbench.demos.fx;

import org.jspecify.annotations.NullMarked;
