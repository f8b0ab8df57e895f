package dev.talkbench.demos.loan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Korean bank holidays, version {@value #VERSION}. Years up to {@value #KNOWN_UNTIL} are as
 * announced. Later ones are <em>assumed</em>: nobody has announced them, and neither lunar dates
 * nor substitute holidays are in the JDK. They follow today's rules with lunar dates by mean
 * lunations, which may be a day off.
 */
final class BusinessCalendar {
  static final String VERSION = "2024-09";
  static final int KNOWN_UNTIL = 2025;

  private static final double LUNATION = 29.530588;

  /** Seollal 2025, from which later ones are counted in lunations. */
  private static final LocalDate SEOLLAL = LocalDate.of(2025, 1, 29);

  private final TreeMap<LocalDate, String> holidays = new TreeMap<>();

  /** From the year of {@code from} to the year of {@code to}, both whole. */
  BusinessCalendar(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      addYear(year);
    }
  }

  private void addYear(int year) {
    LocalDate seollal = year == 2024 ? LocalDate.of(2024, 2, 10) : seollal(year);
    LocalDate buddha =
        switch (year) {
          case 2024 -> LocalDate.of(2024, 5, 15);
          case 2025 -> LocalDate.of(2025, 5, 5);
          default -> lunar(seollal, 4, 8, LocalDate.of(year, 4, 28));
        };
    LocalDate chuseok =
        switch (year) {
          case 2024 -> LocalDate.of(2024, 9, 17);
          case 2025 -> LocalDate.of(2025, 10, 6);
          default -> lunar(seollal, 8, 15, LocalDate.of(year, 9, 7));
        };
    holidays.put(LocalDate.of(year, Month.JANUARY, 1), "신정");
    holidays.put(LocalDate.of(year, Month.MAY, 1), "근로자의 날");
    holidays.put(LocalDate.of(year, Month.JUNE, 6), "현충일");
    var once = announcedOnce(year);
    once.forEach(holidays::put);
    var substituted = new ArrayList<LocalDate>();
    addThree(seollal, "설날", substituted);
    addThree(chuseok, "추석", substituted);
    add(LocalDate.of(year, Month.MARCH, 1), "삼일절", substituted);
    add(LocalDate.of(year, Month.MAY, 5), "어린이날", substituted);
    add(buddha, "부처님 오신 날", substituted);
    add(LocalDate.of(year, Month.AUGUST, 15), "광복절", substituted);
    add(LocalDate.of(year, Month.OCTOBER, 3), "개천절", substituted);
    add(LocalDate.of(year, Month.OCTOBER, 9), "한글날", substituted);
    add(LocalDate.of(year, Month.DECEMBER, 25), "성탄절", substituted);
    for (LocalDate lost : substituted) {
      holidays.put(onOrAfter(lost), "대체공휴일");
    }
  }

  /** Holidays declared for one occasion. */
  private static Map<LocalDate, String> announcedOnce(int year) {
    return switch (year) {
      case 2024 -> Map.of(LocalDate.of(2024, 4, 10), "선거일", LocalDate.of(2024, 10, 1), "국군의 날");
      case 2025 -> Map.of(LocalDate.of(2025, 1, 27), "임시공휴일", LocalDate.of(2025, 6, 3), "선거일");
      default -> Map.of();
    };
  }

  /** A day that is substituted when it falls on a weekend or another holiday. */
  private void add(LocalDate date, String name, List<LocalDate> substituted) {
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    if (holidays.putIfAbsent(date, name) != null || weekend) {
      substituted.add(date);
    }
  }

  /** Three days, of which one is substituted when it falls on a Sunday or another holiday. */
  private void addThree(LocalDate middle, String name, List<LocalDate> substituted) {
    for (long offset = -1; offset <= 1; offset++) {
      LocalDate date = middle.plusDays(offset);
      if (holidays.putIfAbsent(date, name) != null || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
        substituted.add(middle.plusDays(2));
      }
    }
  }

  private static LocalDate seollal(int year) {
    LocalDate earliest = LocalDate.of(year, 1, 21);
    long lunations =
        (long) Math.ceil((earliest.toEpochDay() - SEOLLAL.toEpochDay() - 0.5) / LUNATION);
    return SEOLLAL.plusDays(Math.round(lunations * LUNATION));
  }

  /** A day of the lunar year that begins at {@code seollal}; a leap month may come before. */
  private static LocalDate lunar(LocalDate seollal, int month, int day, LocalDate earliest) {
    LocalDate plain = seollal.plusDays(Math.round((month - 1) * LUNATION) + day - 1);
    return plain.isBefore(earliest)
        ? seollal.plusDays(Math.round(month * LUNATION) + day - 1)
        : plain;
  }

  /** Whether banks are open. */
  boolean business(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.containsKey(date);
  }

  /** The first business day on or after {@code date}: "following" convention. */
  LocalDate onOrAfter(LocalDate date) {
    LocalDate day = date;
    while (!business(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Name of the holiday. */
  Optional<String> holiday(LocalDate date) {
    return Optional.ofNullable(holidays.get(date));
  }

  /** Whether the day's year has not been announced. */
  static boolean assumed(LocalDate date) {
    return date.getYear() > KNOWN_UNTIL;
  }
}
