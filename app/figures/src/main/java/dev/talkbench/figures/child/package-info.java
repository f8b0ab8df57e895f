/**
 * The process that draws figures: a browser's page on JavaFX's headless platform, without a
 * network, one for each language. Nothing of it is loaded by the window.
 */
@NullMarked
package dev.talkbench.figures.child;

import org.jspecify.annotations.NullMarked;
