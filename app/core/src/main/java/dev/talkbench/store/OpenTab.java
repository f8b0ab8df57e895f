package dev.talkbench.store;

/**
 * A note in a tab and where it stood there.
 *
 * @param note {@code library/slug}
 * @param title as the tab showed it
 * @param offset of a block in the projection, UTF-16 units
 * @param delta pixels from that block's top to the top of the view
 */
public record OpenTab(String note, String title, int offset, double delta) {}
