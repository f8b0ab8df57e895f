package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.library.NoteId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Back and forward through notes and jumps within them, each with the place that was left. */
final class Trail {
  private static final int LONGEST = 200;

  /** A note and where in it. */
  record Stop(NoteId note, Landing landing) {
    /** Whether both are the same place, to the pixel that can be seen. */
    private boolean isAt(Stop other) {
      return note.equals(other.note())
          && (landing.equals(other.landing())
              || (landing instanceof Landing.At(int mine, double above)
                  && other.landing() instanceof Landing.At(int its, double there)
                  && mine == its
                  && Math.abs(above - there) < 1));
    }
  }

  /** Both ways of a trail, nearest first. */
  record Past(List<Stop> behind, List<Stop> ahead) {
    /** Nowhere to go. */
    static final Past NONE = new Past(List.of(), List.of());

    Past {
      behind = List.copyOf(behind);
      ahead = List.copyOf(ahead);
    }
  }

  private final Deque<Stop> behind = new ArrayDeque<>();
  private final Deque<Stop> ahead = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

  /** Remembers where the reader is before going somewhere new. */
  void leave(Stop here) {
    behind.push(here);
    if (behind.size() > LONGEST) {
      behind.removeLast();
    }
    ahead.clear();
    settle();
  }

  /** Where back leads; {@code here} becomes the way forward. */
  Optional<Stop> back(Stop here) {
    return step(behind, ahead, here);
  }

  /** Where forward leads; {@code here} becomes the way back. */
  Optional<Stop> forward(Stop here) {
    return step(ahead, behind, here);
  }

  private Optional<Stop> step(Deque<Stop> from, Deque<Stop> to, Stop here) {
    // A heading that was chosen twice led nowhere the second time.
    while (!from.isEmpty() && from.getFirst().isAt(here)) {
      from.pop();
    }
    if (from.isEmpty()) {
      settle();
      return Optional.empty();
    }
    to.push(here);
    Stop next = from.pop();
    settle();
    return Optional.of(next);
  }

  /** Where it leads now, to come back to. */
  Past past() {
    return new Past(List.copyOf(behind), List.copyOf(ahead));
  }

  /** Takes another's ways: another tab is read. */
  void become(Past past) {
    behind.clear();
    behind.addAll(past.behind());
    ahead.clear();
    ahead.addAll(past.ahead());
    settle();
  }

  private void settle() {
    canGoBack.set(!behind.isEmpty());
    canGoForward.set(!ahead.isEmpty());
  }

  ReadOnlyBooleanProperty canGoBack() {
    return canGoBack.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canGoForward() {
    return canGoForward.getReadOnlyProperty();
  }
}
