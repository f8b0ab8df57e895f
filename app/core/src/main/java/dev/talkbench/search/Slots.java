package dev.talkbench.search;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.util.FixedBitSet;

/**
 * Scores of a window of documents, a row for each slot of a plan. Half a megabyte for a long
 * question, so it is used again; whoever gives it back has wiped it. One thread at a time.
 */
final class Slots {
  /** Documents in a window. */
  static final int WINDOW = 4096;

  private final float[][] all = new float[Plan.MAX_SLOTS][];
  private final long[] filled = new long[WINDOW];
  private final FixedBitSet touched = new FixedBitSet(WINDOW);

  /** Those that nobody uses at the moment; any thread. */
  static final class Pool {
    private static final int MOST = 4;

    private final ConcurrentLinkedQueue<Slots> idle = new ConcurrentLinkedQueue<>();

    Slots take() {
      Slots slots = idle.poll();
      return slots == null ? new Slots() : slots;
    }

    void give(Slots slots) {
      if (idle.size() < MOST) {
        idle.add(slots);
      }
    }
  }

  private Slots() {}

  /** Makes the first {@code slots} rows. */
  void need(int slots) {
    for (int slot = 0; slot < slots; slot++) {
      if (all[slot] == null) {
        all[slot] = new float[WINDOW];
      }
    }
  }

  float[] of(int slot) {
    return all[slot];
  }

  float[][] all() {
    return all;
  }

  /** For each document the bits of the slots that are filled for it. */
  long[] filled() {
    return filled;
  }

  /** Documents with a slot that is filled. */
  FixedBitSet touched() {
    return touched;
  }
}
