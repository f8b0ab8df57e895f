package dev.talkbench.desktop.reader;

/**
 * Heights of the pieces of a note, guessed until measured, with sums over any prefix in O(log n)
 * (Fenwick, "A new data structure for cumulative frequency tables", 1994). Pixels. JavaFX thread.
 */
final class HeightMap {
  private final double[] heights;
  private final double[] tree;
  private final boolean[] measured;

  /** All guessed. */
  HeightMap(double[] guesses) {
    int n = guesses.length;
    heights = guesses.clone();
    measured = new boolean[n];
    tree = new double[n + 1];
    for (int i = 1; i <= n; i++) {
      tree[i] += guesses[i - 1];
      int parent = i + (i & -i);
      if (parent <= n) {
        tree[parent] += tree[i];
      }
    }
  }

  int size() {
    return heights.length;
  }

  double get(int index) {
    return heights[index];
  }

  boolean isMeasured(int index) {
    return measured[index];
  }

  /** Records a measured height. */
  void measured(int index, double height) {
    measured[index] = true;
    double change = height - heights[index];
    if (change != 0) {
      heights[index] = height;
      for (int i = index + 1; i < tree.length; i += i & -i) {
        tree[i] += change;
      }
    }
  }

  /** Sum of the heights before {@code index}. */
  double top(int index) {
    double sum = 0;
    for (int i = index; i > 0; i -= i & -i) {
      sum += tree[i];
    }
    return sum;
  }

  double total() {
    return top(heights.length);
  }

  /** The piece that covers {@code y}; the first or last one outside. */
  int indexAt(double y) {
    int index = 0;
    double rest = y;
    for (int step = Integer.highestOneBit(Math.max(1, heights.length)); step > 0; step >>= 1) {
      int next = index + step;
      if (next < tree.length && tree[next] <= rest) {
        index = next;
        rest -= tree[next];
      }
    }
    return Math.clamp(index, 0, Math.max(0, heights.length - 1));
  }
}
