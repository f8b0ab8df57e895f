package dev.talkbench.search;

import dev.talkbench.search.analysis.KoreanChain;

/** Gets ready for a question while everything else is being opened. */
public final class Preload {
  private Preload() {}

  /**
   * Loads the Korean dictionaries on a thread of its own. A question in Latin letters needs them,
   * too, when one of its words has a Korean name; one that does not never waits for them.
   */
  public static void dictionaries() {
    Thread.ofPlatform().daemon().name("dictionaries").start(KoreanChain::load);
  }
}
