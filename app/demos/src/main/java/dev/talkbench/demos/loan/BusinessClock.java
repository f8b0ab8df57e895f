package dev.talkbench.demos.loan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The bank's clock: stands at the opening of the business date and moves only when the end of day
 * rolls it, never at the host's midnight.
 */
final class BusinessClock extends Clock {
  /** Korea has had no summer time since 1988; a fixed offset needs no time zone data. */
  static final ZoneOffset SEOUL = ZoneOffset.ofHours(9);

  private final ZoneId zone;
  private LocalDate date;

  BusinessClock(LocalDate date) {
    this(date, SEOUL);
  }

  private BusinessClock(LocalDate date, ZoneId zone) {
    this.date = date;
    this.zone = zone;
  }

  /** The business date. */
  LocalDate date() {
    return LocalDate.now(this);
  }

  /** The business date as a day since 1970-01-01, as the database keeps it. */
  long day() {
    return date.toEpochDay();
  }

  /** The end of day has finished. */
  void roll() {
    date = date.plusDays(1);
  }

  @Override
  public Instant instant() {
    return date.atStartOfDay(SEOUL).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new BusinessClock(date, other);
  }
}
