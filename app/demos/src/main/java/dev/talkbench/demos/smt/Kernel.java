package dev.talkbench.demos.smt;

import java.util.Locale;

/** Loops that each strain one part of a core. */
enum Kernel {
  /** Each load's address comes from the one before, in memory no cache holds: waits. */
  CHASE,
  /** Each multiplication needs the one before: waits inside the core. */
  CHAIN,
  /** Many independent additions and shifts: fills every arithmetic port. */
  ALU,
  /** One store after another to a buffer of the first-level cache: fills the store port. */
  STORE,
  /** Branches no predictor can guess: fetches in vain. */
  BRANCHY,
  /** Look-ups, hashing, branches and stores together, somewhat like a server. */
  MIX;

  /** As metrics spell it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
