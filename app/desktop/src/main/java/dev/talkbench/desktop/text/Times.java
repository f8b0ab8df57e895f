package dev.talkbench.desktop.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments as a reader says them: today with the time, else the date. */
public final class Times {
  private Times() {}

  /** Words for {@code moment} in the zone of the machine. */
  public static String recent(Instant moment, Messages messages) {
    ZonedDateTime there = moment.atZone(ZoneId.systemDefault());
    boolean korean = messages.lang().equals("ko");
    if (there.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))) {
      return (korean ? "오늘 " : "today ") + DateTimeFormatter.ofPattern("HH:mm").format(there);
    }
    return DateTimeFormatter.ofPattern(korean ? "yyyy년 M월 d일" : "d MMM yyyy", messages.locale())
        .format(there);
  }
}
