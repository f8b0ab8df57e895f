package dev.talkbench.demos.fx;

import dev.talkbench.demos.fx.LockTable.DeadlockException;
import dev.talkbench.demos.fx.Teller.Row;
import dev.talkbench.demos.fx.Teller.Written;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Serves exchanges in one {@link Mode} for one client, again and again until each is done.
 *
 * <p>Threads: one at a time; locks, leases and counters are shared with other desks.
 */
final class Desk {
  private static final long LEAST_WAIT_MICROS = 100;
  private static final long MOST_WAIT_MICROS = 1000;

  private final Mode mode;
  private final Teller teller;
  private final Shared shared;
  private final boolean sorted;
  private final SplittableRandom random;

  /**
   * With what it shares with the other desks of its mode.
   *
   * @param sorted whether row locks are taken in ascending order or as the money moves
   * @param random spreads the waits between attempts
   */
  Desk(Mode mode, Teller teller, Shared shared, boolean sorted, SplittableRandom random) {
    this.mode = mode;
    this.teller = teller;
    this.shared = shared;
    this.sorted = sorted;
    this.random = random;
  }

  /** Row locks, leases and counters of one mode. */
  record Shared(
      LockTable locks,
      LeaseTable leases,
      LongAdder retries,
      LongAdder deadlocks,
      LongAdder pauses) {
    /** Nothing locked, nothing counted. */
    static Shared fresh(long lockTimeoutMillis, long ttlMillis) {
      return new Shared(
          new LockTable(lockTimeoutMillis),
          new LeaseTable(ttlMillis),
          new LongAdder(),
          new LongAdder(),
          new LongAdder());
    }
  }

  /** What the client is told. */
  enum Answer {
    /** Money moved. */
    DONE,
    /** It had moved before, under the same key. */
    DUPLICATE,
    /** Not enough of it. */
    REFUSED
  }

  /**
   * Serves one exchange to its end.
   *
   * @param pauseMillis how long this thread is made to pause, once, between read and write, with
   *     all it holds in its hands; 0 for not at all
   */
  Answer serve(Exchange exchange, long pauseMillis) throws SQLException, InterruptedException {
    if (teller.answer(exchange.key()).isPresent()) {
      return Answer.DUPLICATE;
    }
    List<Integer> inOrder = exchange.legs().stream().map(Exchange.Leg::account).toList();
    List<Integer> accounts = sorted ? inOrder.stream().sorted().toList() : inOrder;
    var pause = new Pause(pauseMillis, shared.pauses);
    while (true) {
      Attempt attempt = attempt(exchange, accounts, pause);
      switch (attempt) {
        case DONE -> {
          return Answer.DONE;
        }
        case DUPLICATE -> {
          return Answer.DUPLICATE;
        }
        case REFUSED -> {
          return Answer.REFUSED;
        }
        case AGAIN -> {
          shared.retries.increment();
          TimeUnit.MICROSECONDS.sleep(random.nextLong(LEAST_WAIT_MICROS, MOST_WAIT_MICROS));
        }
      }
    }
  }

  private enum Attempt {
    DONE,
    DUPLICATE,
    REFUSED,
    AGAIN
  }

  private Attempt attempt(Exchange exchange, List<Integer> accounts, Pause pause)
      throws SQLException, InterruptedException {
    return switch (mode) {
      case NONE -> readThenWrite(exchange, accounts, pause, false);
      case OPTIMISTIC -> readThenWrite(exchange, accounts, pause, true);
      case PESSIMISTIC -> locked(exchange, accounts, pause);
      case LEASE, LEASE_FENCING, LEASE_ROW_LOCK -> leased(exchange, accounts, pause);
    };
  }

  private Attempt leased(Exchange exchange, List<Integer> accounts, Pause pause)
      throws SQLException, InterruptedException {
    OptionalLong token = shared.leases.tryLease(accounts);
    if (token.isEmpty()) {
      return Attempt.AGAIN;
    }
    try {
      return switch (mode) {
        case LEASE_FENCING -> fenced(exchange, accounts, pause, token.getAsLong());
        case LEASE_ROW_LOCK -> locked(exchange, accounts, pause);
        default -> readThenWrite(exchange, accounts, pause, false);
      };
    } finally {
      shared.leases.release(accounts, token.getAsLong());
    }
  }

  private Attempt locked(Exchange exchange, List<Integer> accounts, Pause pause)
      throws SQLException, InterruptedException {
    try (var _ = shared.locks.lock(accounts)) {
      return readThenWrite(exchange, accounts, pause, false);
    } catch (DeadlockException e) {
      shared.deadlocks.increment();
      return Attempt.AGAIN;
    } catch (TimeoutException e) {
      return Attempt.AGAIN;
    }
  }

  private Attempt fenced(Exchange exchange, List<Integer> accounts, Pause pause, long token)
      throws SQLException, InterruptedException {
    var found = teller.claim(accounts, token);
    if (found.isEmpty()) {
      return Attempt.AGAIN;
    }
    pause.once();
    return decide(exchange, found.get(), false, token);
  }

  private Attempt readThenWrite(
      Exchange exchange, List<Integer> accounts, Pause pause, boolean checkVersion)
      throws SQLException, InterruptedException {
    Map<Integer, Row> found = teller.read(accounts);
    pause.once();
    return decide(exchange, found, checkVersion, Long.MAX_VALUE);
  }

  private Attempt decide(
      Exchange exchange, Map<Integer, Row> found, boolean checkVersion, long token)
      throws SQLException, InterruptedException {
    for (Exchange.Leg leg : exchange.legs()) {
      if (Accounts.isCustomers(leg.account())
          && Teller.row(found, leg.account()).balance() + leg.amount() < 0) {
        return Attempt.REFUSED;
      }
    }
    Written written = teller.write(exchange, found, checkVersion, token);
    return switch (written) {
      case DONE -> Attempt.DONE;
      case DUPLICATE -> Attempt.DUPLICATE;
      case STALE -> Attempt.AGAIN;
    };
  }

  /** An injected stop of the thread, such as a collection or a lost network would cause. */
  private static final class Pause {
    private final LongAdder made;
    private long millis;

    private Pause(long millis, LongAdder made) {
      this.millis = millis;
      this.made = made;
    }

    private void once() throws InterruptedException {
      long due = millis;
      millis = 0;
      if (due > 0) {
        made.increment();
        Thread.sleep(due);
      }
    }
  }
}
