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

  /** The first {@code most} of {@code notes}, in the order of {@link NoteSummary#ORDER}. */
  static List<Entry> of(List<Entry> notes, @Nullable Pack pack, int most) {
    record Named(Entry entry, int order, @Nullable LocalDate date) {}
    return notes.stream()
        .map(
            entry ->
                new Named(
                    entry,
                    pack == null
                        ? Integer.MAX_VALUE
                        : pack.position(NoteId.of("", entry.path()).slug()),
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
