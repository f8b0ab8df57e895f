package dev.talkbench.demos.loan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holidays as announced for 2024 and 2025, and plausible ones for the years to come. */
class BusinessCalendarTest {
  private final BusinessCalendar calendar =
      new BusinessCalendar(LocalDate.of(2024, 1, 1), LocalDate.of(2055, 12, 31));

  private List<String> weekdaysOff(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return first
        .datesUntil(first.plusMonths(1))
        .filter(d -> d.getDayOfWeek().getValue() < 6 && !calendar.business(d))
        .map(d -> String.valueOf(d.getDayOfMonth()))
        .toList();
  }

  @Test
  void announcedHolidays() {
    assertEquals(List.of("16", "17", "18"), weekdaysOff(2024, 9));
    assertEquals(List.of("1", "3", "9"), weekdaysOff(2024, 10));
    assertEquals(List.of("1", "27", "28", "29", "30"), weekdaysOff(2025, 1));
    assertEquals(List.of("3"), weekdaysOff(2025, 3));
    assertEquals(List.of("1", "5", "6"), weekdaysOff(2025, 5));
    assertEquals(List.of("3", "6"), weekdaysOff(2025, 6));
    assertEquals(List.of("3", "6", "7", "8", "9"), weekdaysOff(2025, 10));
  }

  /** Seollal 2026 is 17 February, Chuseok 2026 is 25 September (lunar tables agree). */
  @Test
  void lunarHolidaysAreCountedOn() {
    assertEquals(List.of("16", "17", "18"), weekdaysOff(2026, 2));
    assertEquals("추석", calendar.holiday(LocalDate.of(2026, 9, 25)).orElseThrow());
    for (int year = 2026; year <= 2055; year++) {
      int y = year;
      long chuseok =
          LocalDate.of(y, 9, 6)
              .datesUntil(LocalDate.of(y, 10, 12))
              .filter(d -> calendar.holiday(d).filter(n -> n.equals("추석")).isPresent())
              .count();
      assertTrue(chuseok >= 2, "Chuseok of " + y);
    }
  }

  @Test
  void futureYearsAreMarkedAssumed() {
    assertFalse(BusinessCalendar.assumed(LocalDate.of(2025, 12, 31)));
    assertTrue(BusinessCalendar.assumed(LocalDate.of(2026, 1, 1)));
  }

  @Test
  void aDueDateOnAHolidayMovesToTheNextBusinessDay() {
    assertEquals(LocalDate.of(2024, 9, 19), calendar.onOrAfter(LocalDate.of(2024, 9, 14)));
    assertEquals(LocalDate.of(2025, 10, 10), calendar.onOrAfter(LocalDate.of(2025, 10, 3)));
  }
}
