/**
 * Replay verification of a migration's read path: a gateway answers from the legacy ledger and
 * sends request and answer on to a verifier, which asks the new ledger the same, brings both
 * answers into one form and reports what still differs. Differences are seeded, so the verifier's
 * own detection rate is measured; legacy against legacy gives its noise floor.
 *
 * <p>Accounts and defects are fictitious. Nothing here may depend on the host's date, zone, locale
 * or hash order; a test enforces it.
 *
 * <p>Threads: the gateway on the run's thread, the verifier on one of its own.
 */
@NullMarked
package dev.talkbench.demos.replay;

import org.jspecify.annotations.NullMarked;
