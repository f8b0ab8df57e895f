package dev.talkbench.demos.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.fx.LockTable.DeadlockException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Row locks and leases by themselves. */
@Timeout(20)
class LockTableTest {
  @Test
  void crossedOrderHasExactlyOneVictimAndTheOtherGoesOn() throws Exception {
    var locks = new LockTable(10_000);
    var bothHoldOne = new CountDownLatch(2);
    try (var pool = Executors.newFixedThreadPool(2)) {
      Future<?> one = pool.submit(() -> crossed(locks, 1, 2, bothHoldOne));
      Future<?> two = pool.submit(() -> crossed(locks, 2, 1, bothHoldOne));
      int victims = 0;
      for (Future<?> each : List.of(one, two)) {
        try {
          each.get();
        } catch (ExecutionException e) {
          assertInstanceOf(DeadlockException.class, e.getCause());
          victims++;
        }
      }
      assertEquals(1, victims);
    }
    try (var held = locks.lock(List.of(1, 2))) {
      assertTrue(held != null, "all is free again");
    }
  }

  private static Void crossed(LockTable locks, int first, int second, CountDownLatch bothHoldOne)
      throws Exception {
    try (var _ = locks.lock(List.of(first))) {
      bothHoldOne.countDown();
      bothHoldOne.await();
      try (var _ = locks.lock(List.of(second))) {
        return null;
      }
    }
  }

  @Test
  void waitingEndsAndLeavesNothingLocked() throws Exception {
    var locks = new LockTable(50);
    try (var pool = Executors.newSingleThreadExecutor();
        var _ = locks.lock(List.of(2))) {
      var waiter = pool.submit(() -> locks.lock(List.of(1, 2)));
      var failed = assertThrows(ExecutionException.class, waiter::get);
      assertInstanceOf(TimeoutException.class, failed.getCause());
      var other = pool.submit(() -> locks.lock(List.of(1)));
      other.get(1, TimeUnit.SECONDS).close();
    }
  }

  @Test
  void oneAtATime() throws Exception {
    var locks = new LockTable(10_000);
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    try (var pool = Executors.newFixedThreadPool(8)) {
      var work = new java.util.ArrayList<Future<Void>>();
      for (int i = 0; i < 8; i++) {
        work.add(
            pool.submit(
                () -> {
                  for (int n = 0; n < 500; n++) {
                    try (var _ = locks.lock(List.of(3, 7))) {
                      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                      Thread.onSpinWait();
                      inside.decrementAndGet();
                    }
                  }
                  return null;
                }));
      }
      for (var each : work) {
        each.get();
      }
    }
    assertEquals(1, most.get());
  }

  @Test
  void leaseEndsByItselfAndLateReleaseTakesNothingFromTheNext() throws Exception {
    var leases = new LeaseTable(30);
    long first = leases.tryLease(List.of(1, 2)).orElseThrow();
    assertTrue(leases.tryLease(List.of(2, 3)).isEmpty());
    Thread.sleep(40);
    long second = leases.tryLease(List.of(2, 3)).orElseThrow();
    assertTrue(second > first, "tokens grow");
    leases.release(List.of(1, 2), first);
    assertFalse(leases.tryLease(List.of(1)).isEmpty());
    assertTrue(leases.tryLease(List.of(2)).isEmpty(), "still the second holder's");
  }
}
