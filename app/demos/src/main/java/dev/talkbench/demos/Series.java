package dev.talkbench.demos;

/**
 * A line of the live chart.
 *
 * @param name key in the samples
 * @param unit of its values
 * @param control whether it is the control (drawn dashed and grey)
 */
public record Series(String name, Label label, String unit, boolean control) {}
