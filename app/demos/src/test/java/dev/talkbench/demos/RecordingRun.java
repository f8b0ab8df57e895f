package dev.talkbench.demos;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A run that keeps what it is told, and can be stopped at will. */
public final class RecordingRun implements Run {
  private final Parameters parameters;
  private final long seed;
  private final Path scratch;
  private final ConcurrentLinkedQueue<Map<String, Double>> samples = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;
  private volatile double done;

  /** With parameters given as text, in any order. */
  public RecordingRun(Scenario scenario, Map<String, String> given, long seed, Path scratch)
      throws DemoException {
    parameters = Parameters.of(scenario, given);
    this.seed = seed;
    this.scratch = scratch;
  }

  /** From now on the run is to end. */
  public void stop() {
    stopped = true;
  }

  /** Points of the chart so far. */
  public Map<String, Double>[] samples() {
    @SuppressWarnings("unchecked")
    Map<String, Double>[] all = samples.toArray(Map[]::new);
    return all;
  }

  /** How far it has come, 0 to 1. */
  public double done() {
    return done;
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public double live(String name) {
    Object value = parameters.all().get(name);
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public Path scratch() {
    return scratch;
  }

  @Override
  public void progress(double soFar, double total) {
    done = soFar / total;
  }

  @Override
  public void sample(double t, Map<String, Double> series) {
    samples.add(Map.copyOf(series));
  }

  @Override
  public boolean stopped() {
    return stopped;
  }
}
