package dev.talkbench.demos.fx;

import java.util.Locale;

/** Ways to keep two exchanges from writing over each other. */
enum Mode {
  /** Read, compute, write: the control. */
  NONE,
  /** Write only if the version is still the one that was read, else again from the start. */
  OPTIMISTIC,
  /** Row locks in ascending order, held from before the read until after the commit. */
  PESSIMISTIC,
  /** A lock with a time to live and nothing behind it. */
  LEASE,
  /** A lease whose token the store checks at the read and at the write. */
  LEASE_FENCING,
  /** A lease to be turned away early, row locks to be right: the layering of the talk. */
  LEASE_ROW_LOCK;

  /** As metrics spell it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
