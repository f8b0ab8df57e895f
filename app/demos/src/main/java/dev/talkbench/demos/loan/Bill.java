package dev.talkbench.demos.loan;

/**
 * An instalment that has been asked for and not yet paid.
 *
 * @param no from 1
 * @param due unadjusted due day
 * @param pay business day on which it is debited without surcharge
 * @param ratePpm in force at its end
 */
record Bill(long loan, int no, long due, long pay, long ratePpm, long principal, long interest) {}
