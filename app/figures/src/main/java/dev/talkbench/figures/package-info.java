/**
 * Pictures of figures that notes write as text: Mermaid diagrams and TeX formulas. They are drawn
 * by a process of its own ({@code child}) in a browser's page that has no network, and kept on the
 * disk.
 */
@NullMarked
package dev.talkbench.figures;

import org.jspecify.annotations.NullMarked;
