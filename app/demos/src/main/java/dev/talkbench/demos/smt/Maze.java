package dev.talkbench.demos.smt;

import java.util.SplittableRandom;

/**
 * One endless way through 64 MiB in random order (Sattolo's algorithm, 1986: a permutation of a
 * single cycle), more than the last-level cache of nearly any machine holds.
 *
 * <p>Threads: any, once made.
 */
final class Maze {
  /** Cells of four bytes. */
  static final int CELLS = 1 << 24;

  private static final int LOOK = 1 << 16;

  private final int[] next = new int[CELLS];

  /**
   * Lays it out.
   *
   * @throws InterruptedException the thread is interrupted meanwhile
   */
  Maze(long seed) throws InterruptedException {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < CELLS; i++) {
      look(i);
      next[i] = i;
    }
    for (int i = CELLS - 1; i > 0; i--) {
      look(i);
      int j = random.nextInt(i);
      int cell = next[i];
      next[i] = next[j];
      next[j] = cell;
    }
  }

  private static void look(int i) throws InterruptedException {
    if (i % LOOK == 0 && Thread.interrupted()) {
      throw new InterruptedException("stopped");
    }
  }

  /** Where {@code steps} steps lead from {@code from}. */
  int walk(int from, int steps) {
    int at = from;
    for (int i = 0; i < steps; i++) {
      at = next[at];
    }
    return at;
  }
}
