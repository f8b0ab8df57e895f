package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.library.NoteId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrailTest {
  private final Trail trail = new Trail();

  private static Trail.Stop stop(String note, int offset) {
    return new Trail.Stop(new NoteId("blog", note), new Landing.At(offset, 0));
  }

  @Test
  void backReturnsToThePlaceThatWasLeft() {
    trail.leave(stop("a", 120));
    trail.leave(stop("b", 30));
    assertEquals(Optional.of(stop("b", 30)), trail.back(stop("c", 5)));
    assertEquals(Optional.of(stop("a", 120)), trail.back(stop("b", 31)));
    assertEquals(Optional.empty(), trail.back(stop("a", 120)));
  }

  @Test
  void forwardUndoesBack() {
    trail.leave(stop("a", 1));
    trail.back(stop("b", 2));
    assertTrue(trail.canGoForward().get());
    assertEquals(Optional.of(stop("b", 2)), trail.forward(stop("a", 1)));
    assertFalse(trail.canGoForward().get());
    assertTrue(trail.canGoBack().get());
  }

  @Test
  void goingSomewhereNewForgetsTheWayForward() {
    trail.leave(stop("a", 1));
    trail.back(stop("b", 2));
    trail.leave(stop("a", 1));
    assertFalse(trail.canGoForward().get());
  }
}
