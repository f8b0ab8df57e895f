package dev.talkbench.demos;

import java.net.URI;
import java.util.concurrent.CompletionStage;

/** A server that is up until it is closed. Any thread. */
public interface Serving extends AutoCloseable {
  /** What to print for the reader to open; carries the secret part of the path. */
  URI url();

  /** Done when it is up no more; failed when it broke down. */
  CompletionStage<?> ended();

  /** Ends it: no thread, socket or file is left when this returns. Closing again does nothing. */
  @Override
  void close();
}
