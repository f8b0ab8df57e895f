package dev.talkbench.desktop.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines that can be chosen and the one that is. JavaFX thread. */
final class Choices {
  private final ResultScroll scroll;
  private final List<Choice> rows = new ArrayList<>();
  private int chosen = -1;

  /** No lines; {@code scroll} shows those that will come. */
  Choices(ResultScroll scroll) {
    this.scroll = scroll;
  }

  /** Takes other lines; {@code first} is chosen, or the last when there are not so many. */
  void show(List<? extends Choice> lines, int first) {
    rows.clear();
    rows.addAll(lines);
    chosen = -1;
    scroll.requestLayout();
    scroll.setVvalue(0);
    choose(Math.min(first, rows.size() - 1));
  }

  /** Moves by {@code steps} lines. */
  void move(int steps) {
    if (!rows.isEmpty()) {
      choose(Math.clamp((long) chosen + steps, 0, rows.size() - 1));
    }
  }

  /** The chosen line. */
  Optional<Choice> chosen() {
    return chosen < 0 ? Optional.empty() : Optional.of(rows.get(chosen));
  }

  /** Its number, or -1. */
  int number() {
    return chosen;
  }

  private void choose(int number) {
    chosen().ifPresent(row -> row.select(false));
    chosen = number;
    chosen()
        .ifPresent(
            row -> {
              row.select(true);
              scroll.reveal(row.node());
            });
  }
}
