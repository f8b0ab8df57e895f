package dev.talkbench.workspace;

import dev.talkbench.library.NoteId;
import dev.talkbench.library.NoteReader;
import dev.talkbench.library.NoteSource.Entry;
import dev.talkbench.library.Pack;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which notes of a large source stand on top of its list, as far as their names tell: what a reader
 * sees first is read first. Stateless.
 */
final class Foremost {
  private Foremost() {}

  /**
   * The first {@code most} of {@code notes}, in the order of {@link NoteSummary#ORDER}; {@code
   * pack} is {@link Pack#notes}.
   */
  static List<Entry> of(List<Entry> notes, List<String> pack, int most) {
    record Named(Entry entry, int position, @Nullable LocalDate date) {
      /** Those that the pack does not name come last. */
      int order() {
        return position < 0 ? Integer.MAX_VALUE : position;
      }
    }
    return notes.stream()
        .map(
            entry ->
                new Named(
                    entry,
                    Pack.position(pack, NoteId.of("", entry.path()).slug()),
                    NoteReader.date(entry.path())))
        .sorted(
            Comparator.comparingInt(Named::order)
                .thenComparing(
                    Named::date, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                .thenComparing(named -> named.entry().path()))
        .limit(most)
        .map(Named::entry)
        .toList();
  }
}
