package dev.talkbench.demos.protocol;

/** A line on the standard input of a demo run. */
public sealed interface Command {
  /** Ends the run, or the holding of its scratch database. */
  record Stop() implements Command {}

  /** Changes a parameter while the run goes on; within the parameter's bounds. */
  record Set(String name, double value) implements Command {}

  /** Asks the scratch database, read only; answered by {@link Event.Rows} or a refusal. */
  record Sql(String text) implements Command {}
}
