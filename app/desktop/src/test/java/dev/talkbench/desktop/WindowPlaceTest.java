package dev.talkbench.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.talkbench.desktop.WindowPlace.Place;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** A window comes back to where it can be seen, whatever happened to the screens. */
class WindowPlaceTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 872);
  private static final Rectangle2D RIGHT = new Rectangle2D(1440, 0, 2560, 1400);

  @Test
  void aPlaceThatIsSeenWholeStays() {
    var place = new Place(1700, 100, 1440, 900, false);
    assertEquals(place, place.rescued(List.of(LAPTOP, RIGHT)));
  }

  @Test
  void aScreenThatIsGoneGivesTheWindowBackToTheFirst() {
    var place = new Place(1700, 100, 1440, 900, true);
    assertEquals(new Place(0, 0, 1440, 872, true), place.rescued(List.of(LAPTOP)));
    var above = new Place(200, -2000, 1000, 700, false);
    assertEquals(new Place(200, 0, 1000, 700, false), above.rescued(List.of(LAPTOP)));
  }

  @Test
  void aWindowHalfOutsideComesInOnTheScreenThatShowsMostOfIt() {
    var place = new Place(3500, 1200, 1000, 700, false);
    assertEquals(new Place(3000, 700, 1000, 700, false), place.rescued(List.of(LAPTOP, RIGHT)));
  }

  @Test
  void aFirstWindowIsNoLargerThanItsScreen() {
    assertEquals(Optional.empty(), Place.first(1440, 900, RIGHT));
    assertEquals(Optional.of(new Place(0, 0, 1440, 872, false)), Place.first(1440, 900, LAPTOP));
    assertEquals(
        Optional.of(new Place(1440 + 560, 0, 1440, 1400, false)), Place.first(1440, 1500, RIGHT));
  }

  @Test
  void whatWasKeptIsReadAgainAndNonsenseIsNoPlace() {
    var place = new Place(12, -7, 1000, 650, true);
    assertEquals(Optional.of(place), Place.of(place.text()));
    for (String text : List.of("", "1 2 3", "a b c d true", "0 0 -5 700 false", "0 0 0 0 false")) {
      assertEquals(Optional.empty(), Place.of(text), text);
    }
  }
}
