package dev.talkbench.desktop.reader;

/** A node that can ask to stay in the scene while it is out of sight: a demo that runs. */
public interface Pinned {
  /** Whether the node must not be let go now; asked on the JavaFX thread at each layout. */
  boolean pinned();
}
