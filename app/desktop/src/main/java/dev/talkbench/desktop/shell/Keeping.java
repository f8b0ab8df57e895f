package dev.talkbench.desktop.shell;

/**
 * Whether what the reader does is written down: not while other data take the place of the
 * reader's, and not by a shell whose data were replaced. Any thread.
 */
final class Keeping {
  private volatile boolean held;

  void hold(boolean hold) {
    held = hold;
  }

  boolean held() {
    return held;
  }
}
