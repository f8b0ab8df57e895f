package dev.talkbench.search;

import dev.talkbench.search.analysis.KoreanChain;

/** Gets ready for a question while everything else is being opened. */
public final class Preload {
  private Preload() {}

  /**
   * Loads the Korean dictionaries on a thread of its own, if {@code question} has a word that is
   * not in our own lists: other names of its words always are.
   */
  public static void dictionaries(String question) {
    if (KoreanChain.needsDictionary(question)) {
      dictionaries();
    }
  }

  /** Loads them on a thread of its own: notes are about to be read. */
  public static void dictionaries() {
    Thread.ofPlatform().daemon().name("dictionaries").start(KoreanChain::load);
  }
}
