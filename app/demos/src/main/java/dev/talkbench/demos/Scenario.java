package dev.talkbench.demos;

import java.util.List;

/**
 * One thing a demo can show.
 *
 * @param id {@code [a-z0-9-]+}
 * @param title on the card's segment
 * @param shows one sentence: what it compares
 * @param control what its figures are held against; empty where there is nothing to hold
 * @param timeLabel what a sample's {@code t} counts, with unit
 * @param parameters in the order of the card
 * @param series lines of the chart, two unless a legend is worth it
 * @param metrics in the order of the meters
 * @param bounds what it may use
 */
public record Scenario(
    String id,
    Label title,
    Label shows,
    Label control,
    Label timeLabel,
    List<Parameter> parameters,
    List<Series> series,
    List<Metric> metrics,
    Bounds bounds) {}
