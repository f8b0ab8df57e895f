package dev.talkbench.demos;

/**
 * What a scenario may use; declared before it starts and enforced by it and by the process that
 * runs it.
 *
 * @param threads platform threads busy at once
 * @param memoryMiB heap of the child process
 * @param diskMiB in its scratch folder
 * @param seconds wall clock
 * @param connections sockets on loopback
 */
public record Bounds(int threads, int memoryMiB, int diskMiB, int seconds, int connections) {}
