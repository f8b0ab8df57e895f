package dev.talkbench.desktop.search;

import javafx.scene.Node;

/** A line of the pop-up that the arrows reach and Enter takes. */
interface Choice {
  /** Shows it as the chosen one, or no longer. */
  void select(boolean on);

  /** Does what it offers. */
  void take();

  /** What is drawn. */
  Node node();
}
