/**
 * One window for each data folder: who has it, and how a later start or a command hands its request
 * over. Sees no other room.
 *
 * <p>Threads: the window answers each caller on a thread of its own.
 */
@NullMarked
package dev.talkbench.instance;

import org.jspecify.annotations.NullMarked;
