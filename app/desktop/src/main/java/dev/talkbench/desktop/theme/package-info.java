/**
 * Colours and fonts: the tokens as style sheets, light, dark and sepia, following the system. Knows
 * nothing of what it dresses.
 *
 * <p>Threads: the JavaFX thread, but for {@link dev.talkbench.desktop.theme.Fonts#load}.
 */
@NullMarked
package dev.talkbench.desktop.theme;

import org.jspecify.annotations.NullMarked;
