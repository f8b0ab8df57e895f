package dev.talkbench.desktop.reader;

/** How the view came to stand where it does. */
enum Motion {
  /** Not by the reader: something was laid out anew. */
  NONE,
  /** On or back by no more than a view. */
  STEP,
  /** To somewhere else. */
  JUMP
}
