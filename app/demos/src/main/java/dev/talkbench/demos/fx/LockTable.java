package dev.talkbench.demos.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Row locks of this process: one owner an account, first come first served, with a search for
 * cycles among those who wait (as InnoDB does) and a time limit behind it.
 *
 * <p>Threads: any; one lock guards the table.
 */
final class LockTable {
  private final ReentrantLock table = new ReentrantLock();
  private final Map<Integer, Row> rows = new HashMap<>();
  private final Map<Thread, Row> waiting = new HashMap<>();
  private final long timeoutNanos;

  /** With how long to wait for one account at most. */
  LockTable(long timeoutMillis) {
    timeoutNanos = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
  }

  /**
   * Locks the accounts one after another as listed. On any failure all are free again.
   *
   * @param accounts each once
   * @throws DeadlockException waiting on would close a circle; this thread is its victim
   * @throws TimeoutException an account stayed locked for too long
   */
  Held lock(List<Integer> accounts)
      throws DeadlockException, TimeoutException, InterruptedException {
    var held = new Held();
    try {
      for (int account : accounts) {
        take(account);
        held.accounts.push(account);
      }
    } catch (DeadlockException | TimeoutException | InterruptedException e) {
      held.close();
      throw e;
    }
    return held;
  }

  private void take(int account) throws DeadlockException, TimeoutException, InterruptedException {
    Thread me = Thread.currentThread();
    table.lockInterruptibly();
    try {
      Row row = rows.computeIfAbsent(account, _ -> new Row(table.newCondition()));
      if (row.owner == null && row.queue.isEmpty()) {
        row.owner = me;
        return;
      }
      row.queue.addLast(me);
      waiting.put(me, row);
      try {
        long left = timeoutNanos;
        while (row.owner != null || row.queue.peekFirst() != me) {
          if (closesCircle(me)) {
            throw new DeadlockException(account);
          }
          if (left <= 0) {
            throw new TimeoutException("account " + account + " is busy");
          }
          left = row.freed.awaitNanos(left);
        }
        row.owner = me;
      } finally {
        waiting.remove(me);
        row.queue.remove(me);
        row.freed.signalAll();
      }
    } finally {
      table.unlock();
    }
  }

  /** Follows the owners of what the owners wait for; each thread waits for one row at most. */
  private boolean closesCircle(Thread me) {
    Row row = waiting.get(me);
    for (int steps = 0; row != null && steps <= waiting.size(); steps++) {
      Thread owner = row.owner;
      if (owner == me) {
        return true;
      }
      row = owner == null ? null : waiting.get(owner);
    }
    return false;
  }

  private static final class Row {
    private final Deque<Thread> queue = new ArrayDeque<>();
    private final Condition freed;
    private @Nullable Thread owner;

    private Row(Condition freed) {
      this.freed = freed;
    }
  }

  /** Locks in hand; closing frees them. To be closed by the thread that took them. */
  final class Held implements AutoCloseable {
    private final Deque<Integer> accounts = new ArrayDeque<>();

    private Held() {}

    @Override
    public void close() {
      table.lock();
      try {
        while (!accounts.isEmpty()) {
          Row row = rows.get(accounts.pop());
          if (row != null) {
            row.owner = null;
            row.freed.signalAll();
          }
        }
      } finally {
        table.unlock();
      }
    }
  }

  /** This thread was chosen to give way. */
  static final class DeadlockException extends Exception {
    private static final long serialVersionUID = 1L;

    private DeadlockException(int account) {
      super("waiting for account " + account + " would never end");
    }
  }
}
