package dev.talkbench.demos.fx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Locks that end by themselves, after Redis' {@code SET key token NX PX ttl} and its
 * compare-and-delete release, in this process. Each lease carries a token greater than all before
 * it (Kleppmann, "How to do distributed locking", 2016), for stores that check it.
 *
 * <p>Threads: any.
 */
final class LeaseTable {
  private final Map<Integer, Lease> leases = new HashMap<>();
  private final long ttlNanos;
  private long lastToken;

  /** With the time to live of a lease. */
  LeaseTable(long ttlMillis) {
    ttlNanos = TimeUnit.MILLISECONDS.toNanos(ttlMillis);
  }

  /** Leases all accounts or none; empty when one is taken and not yet over. Never waits. */
  synchronized OptionalLong tryLease(List<Integer> accounts) {
    long now = System.nanoTime();
    for (int account : accounts) {
      Lease present = leases.get(account);
      if (present != null && present.ends - now > 0) {
        return OptionalLong.empty();
      }
    }
    lastToken++;
    for (int account : accounts) {
      leases.put(account, new Lease(lastToken, now + ttlNanos));
    }
    return OptionalLong.of(lastToken);
  }

  /** Gives back what still belongs to {@code token}; leases that passed to others stay theirs. */
  synchronized void release(List<Integer> accounts, long token) {
    for (int account : accounts) {
      leases.computeIfPresent(account, (_, lease) -> lease.token == token ? null : lease);
    }
  }

  private record Lease(long token, long ends) {}
}
