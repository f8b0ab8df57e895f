package dev.talkbench.desktop.reader;

import java.util.concurrent.CompletableFuture;

/**
 * A picture that is drawn from a text.
 *
 * @param png completes on any thread; fails when the text has a mistake
 * @param scale pixels of the picture for each pixel it is shown with, above zero
 */
public record DrawnPicture(CompletableFuture<byte[]> png, double scale) {}
