/**
 * Makes what readers install: an image of the app with its own Java, a cache of loaded classes
 * trained on that image, and the package of the system it runs on. A program of the build; nothing
 * of it ships. May use the JDK and its tools only.
 *
 * <p>Threads: one.
 */
@NullMarked
package dev.talkbench.installer;

import org.jspecify.annotations.NullMarked;
