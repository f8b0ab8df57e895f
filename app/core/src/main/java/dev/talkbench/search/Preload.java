package dev.talkbench.search;

import dev.talkbench.search.analysis.KoreanChain;

/** Gets ready for a question while everything else is being opened. */
public final class Preload {
  private Preload() {}

  /** Loads the Korean dictionaries on a thread of its own, if {@code question} needs them. */
  public static void of(String question) {
    if (KoreanChain.needsDictionaries(question)) {
      Thread.ofPlatform().daemon().name("dictionaries").start(KoreanChain::load);
    }
  }
}
