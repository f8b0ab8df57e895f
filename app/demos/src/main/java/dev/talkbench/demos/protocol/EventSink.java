package dev.talkbench.demos.protocol;

import java.io.IOException;

/** Where the events of a run go. Called from any thread, one event at a time in order. */
@FunctionalInterface
public interface EventSink {
  /**
   * Takes an event.
   *
   * @throws IOException nobody takes events any more; the run then stops
   */
  void accept(Event event) throws IOException;
}
