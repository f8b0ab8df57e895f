package dev.talkbench.demos.smt;

/** A kernel with the data of one thread. Threads: one at a time. */
interface Load {
  /** Operations in a batch; a batch takes well under a millisecond. */
  int OPERATIONS = 4096;

  /** Does {@link #OPERATIONS} operations; the result keeps the compiler from leaving them out. */
  long batch();

  /** The load of a thread; {@code maze} is read only and may be shared. */
  static Load of(Kernel kernel, long seed, Maze maze) {
    return switch (kernel) {
      case CHASE -> new Chase(maze, (int) Long.remainderUnsigned(seed, Maze.CELLS));
      case CHAIN -> new Chain(seed);
      case ALU -> new Alu(seed);
      case STORE -> new Store(seed);
      case BRANCHY -> new Branchy(seed);
      case MIX -> new Mix(seed);
    };
  }

  /** Marsaglia's xorshift64 (2003). */
  static long next(long x) {
    long a = x ^ (x << 13);
    long b = a ^ (a >>> 7);
    return b ^ (b << 17);
  }

  /** See {@link Kernel#CHASE}. */
  final class Chase implements Load {
    private final Maze maze;
    private int at;

    private Chase(Maze maze, int at) {
      this.maze = maze;
      this.at = at;
    }

    @Override
    public long batch() {
      at = maze.walk(at, OPERATIONS);
      return at;
    }
  }

  /** See {@link Kernel#CHAIN}. */
  final class Chain implements Load {
    private long x;

    private Chain(long seed) {
      x = seed | 1;
    }

    @Override
    public long batch() {
      long y = x;
      for (int i = 0; i < OPERATIONS; i++) {
        y = (y ^ i) * 0x9E3779B97F4A7C15L;
      }
      x = y;
      return y;
    }
  }

  /** See {@link Kernel#ALU}. */
  final class Alu implements Load {
    private long x;

    private Alu(long seed) {
      x = seed;
    }

    @Override
    public long batch() {
      long a = x;
      long b = x + 1;
      long c = x + 2;
      long d = x + 3;
      long e = x + 4;
      long f = x + 5;
      for (int i = 0; i < OPERATIONS; i += 6) {
        a = (a + i) ^ (a << 1);
        b = (b + i) ^ (b << 2);
        c = (c + i) ^ (c << 3);
        d = (d + i) ^ (d << 4);
        e = (e + i) ^ (e << 5);
        f = (f + i) ^ (f << 6);
      }
      x = a ^ b ^ c ^ d ^ e ^ f;
      return x;
    }
  }

  /** See {@link Kernel#STORE}. */
  final class Store implements Load {
    private static final int WORDS = 1024;
    private final long[] buffer = new long[WORDS];
    private long x;

    private Store(long seed) {
      x = seed;
    }

    @Override
    public long batch() {
      long y = x;
      for (int round = 0; round < OPERATIONS / WORDS; round++) {
        y++;
        for (int i = 0; i < WORDS; i++) {
          buffer[i] = y;
        }
      }
      x = y;
      return buffer[(int) (y & (WORDS - 1))];
    }
  }

  /** See {@link Kernel#BRANCHY}. Both ways store, so no conditional move can take their place. */
  final class Branchy implements Load {
    private static final int MASK = 255;
    private final long[] left = new long[MASK + 1];
    private final long[] right = new long[MASK + 1];
    private long x;

    private Branchy(long seed) {
      x = seed | 1;
    }

    @Override
    public long batch() {
      long y = x;
      int l = 0;
      int r = 0;
      for (int i = 0; i < OPERATIONS; i++) {
        y = next(y);
        if ((y & 4) != 0) {
          left[l & MASK] = y;
          l++;
        } else {
          right[r & MASK] ^= y + l;
          r += 3;
        }
      }
      x = y;
      return left[l & MASK] + right[r & MASK];
    }
  }

  /** See {@link Kernel#MIX}. */
  final class Mix implements Load {
    private static final int TABLE = 1 << 18;
    private static final int LOOKUPS = OPERATIONS / 16;
    private final int[] table = new int[TABLE];
    private final byte[] text = new byte[64];
    private long x;

    private Mix(long seed) {
      x = seed | 1;
      long y = x;
      for (int i = 0; i < TABLE; i++) {
        y = next(y);
        table[i] = (int) y;
      }
    }

    @Override
    public long batch() {
      long y = x;
      long found = 0;
      for (int i = 0; i < LOOKUPS; i++) {
        y = next(y);
        int slot = (int) (y & (TABLE - 1));
        for (int probe = 0; probe < 4 && (table[slot] & 3) != 0; probe++) {
          slot = (slot * 5 + 1) & (TABLE - 1);
        }
        table[slot] += i;
        text[i & 63] = (byte) table[slot];
        long hash = 0xCBF29CE484222325L;
        for (int k = 0; k < 12; k++) {
          hash = (hash ^ text[(i + k) & 63]) * 0x100000001B3L;
        }
        found += (hash & 1) == 0 ? hash : y;
      }
      x = y;
      return found;
    }
  }
}
