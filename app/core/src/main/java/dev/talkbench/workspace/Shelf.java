package dev.talkbench.workspace;

import dev.talkbench.library.NoteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A library's notes, ready for lists and links once somebody asks: a search alone never does. Any
 * thread.
 */
final class Shelf {
  private final Catalogue catalogue;
  private volatile @Nullable Lists lists;

  private record Lists(List<NoteSummary> notes, Map<NoteId, NoteSummary> byId, Links links) {}

  private Shelf(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static Shelf of(Catalogue catalogue) {
    return new Shelf(catalogue);
  }

  private Lists lists() {
    Lists known = lists;
    if (known == null) {
      List<NoteSummary> notes = catalogue.summaries();
      var byId = new HashMap<NoteId, NoteSummary>();
      notes.forEach(note -> byId.put(note.id(), note));
      known = new Lists(notes, byId, new Links(notes));
      lists = known;
    }
    return known;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** In order. */
  List<NoteSummary> notes() {
    return lists().notes();
  }

  Map<NoteId, NoteSummary> byId() {
    return lists().byId();
  }

  Links links() {
    return lists().links();
  }
}
