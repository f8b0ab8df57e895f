package dev.talkbench.demos;

import java.io.IOException;

/** A demo that can also stay up as a server of its own. */
public interface Serves extends Demo {
  /**
   * Starts the server on loopback, on a free port.
   *
   * @throws IOException it cannot listen
   */
  Serving serve() throws IOException;
}
