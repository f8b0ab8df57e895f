package dev.talkbench.demos.replay;

import java.util.Map;

/** Answers questions. Answers are trees of maps, lists, text, numbers and booleans. */
interface Ledger {
  /** A new tree each time. */
  Map<String, Object> answer(Question question);
}
